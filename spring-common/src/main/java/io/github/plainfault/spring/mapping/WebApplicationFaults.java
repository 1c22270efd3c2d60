package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.Frames;
import io.github.plainfault.http.RequestFacts;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of Jakarta REST with the status they carry. Its clients throw the same classes at whoever called another
 * system; then the status is that system's, and not ours.
 */
final class WebApplicationFaults implements FaultMapping {

    /** Fields that belong to an error; those that describe the entity do not, because we send our own. */
    private static final List<String> PASSED_ON =
            List.of("Allow", "Retry-After", "WWW-Authenticate", "Proxy-Authenticate");

    private static final List<String> CLIENTS = List.of(
            "org.glassfish.jersey.client.",
            "org.jboss.resteasy.client.",
            "org.jboss.resteasy.microprofile.client.",
            "org.apache.cxf.jaxrs.client.");

    private static final int NEAREST_FRAMES = 16;

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (!(failure instanceof WebApplicationException exception)) {
            return null;
        }
        Response response = exception.getResponse();
        return isThrownByClient(failure)
                ? UpstreamFault.answered(response.getStatus(), response.getHeaderString("Retry-After"))
                : faultOf(response, request);
    }

    private static boolean isThrownByClient(Throwable failure) {
        return Arrays.stream(Frames.of(failure)).limit(NEAREST_FRAMES).anyMatch(frame -> CLIENTS.stream()
                .anyMatch(frame.getClassName()::startsWith));
    }

    private static Fault faultOf(Response response, RequestFacts request) {
        int status = response.getStatus();
        if (status < 400 || status > 599) {
            return Fault.of(500); // whoever throws has not succeeded
        }
        Fault.Builder fault = BareStatus.builder(status, request, response::getHeaderString);
        for (String name : PASSED_ON) {
            String value = response.getHeaderString(name);
            if (value != null) {
                fault.header(name, value);
            }
        }
        return fault.build();
    }
}
