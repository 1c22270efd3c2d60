package io.github.plainfault.servlet;

import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.StreamFaults;
import io.github.plainfault.fault.Unavailability;
import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.UnavailableException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** Exceptions of the Servlet API, of Tomcat and of Jetty that carry their own status; needs neither Spring nor a container. */
public final class ContainerFaults implements FaultMapping {

    private static final boolean TOMCAT = isPresent("org.apache.tomcat.util.http.InvalidParameterException");
    private static final boolean JETTY = isPresent("org.eclipse.jetty.http.HttpException");

    /** The mapping has no settings. */
    public ContainerFaults() {}

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof UnavailableException unavailable) {
            return unavailable.isPermanent()
                    ? Unavailability.permanent()
                    : Unavailability.temporary(unavailable.getUnavailableSeconds());
        }
        Fault ofTomcat = TOMCAT ? Tomcat.fault(failure) : null;
        return ofTomcat == null && JETTY ? Jetty.fault(failure, request) : ofTomcat;
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, ContainerFaults.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Loaded only where Tomcat is. */
    private static final class Tomcat {

        /** Only that a form is too large; where Tomcat says that it is bad, the cause may know better. */
        static @Nullable Fault fault(Throwable failure) {
            return failure instanceof InvalidParameterException exception && exception.getErrorCode() == 413
                    ? Fault.of(413)
                    : null;
        }
    }

    /** Loaded only where Jetty is. */
    private static final class Jetty {

        /** A form that comes too slowly is "bad" to Jetty, and only the cause says why. */
        static @Nullable Fault fault(Throwable failure, RequestFacts request) {
            if (!(failure instanceof HttpException exception)) {
                return null;
            }
            Fault stream = StreamFaults.behind(failure, request);
            return stream == null ? BareStatus.fault(exception.getCode(), request, name -> null) : stream;
        }
    }
}
