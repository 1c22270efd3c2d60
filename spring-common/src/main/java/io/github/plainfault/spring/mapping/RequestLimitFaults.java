package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.ClassNames;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.StreamFaults;
import io.github.plainfault.http.RequestFacts;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ServerWebInputException;

/**
 * A request that could not be read because it is too large or too slow, or because the client went away: the framework
 * says "unreadable", the server says "illegal state", and only the cause says why. An answer that could not be written is
 * the same from the other side.
 */
final class RequestLimitFaults implements FaultMapping {

    private static final Fault TOO_LARGE = Fault.of(413);

    private static final Set<String> LIMITS_OF_SERVERS = Set.of(
            "org.apache.tomcat.util.http.fileupload.impl.SizeException",
            "org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException",
            "io.undertow.server.RequestTooBigException",
            "io.undertow.server.handlers.form.MultiPartParserDefinition$FileTooLargeException");

    private static final Set<String> LIMITS_OF_SPRING = Set.of(
            "org.springframework.core.io.buffer.DataBufferLimitException",
            "org.springframework.web.multipart.MaxUploadSizeExceededException");

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof IllegalStateException) {
            // getParts() throws it; whatever else is in an illegal state may be about the answer of a system we asked
            return causes(failure, LIMITS_OF_SERVERS) ? TOO_LARGE : null;
        }
        if (failure instanceof HttpMessageNotWritableException) {
            return StreamFaults.behind(failure, request);
        }
        if (!isAboutReading(failure)) {
            return null;
        }
        if (causes(failure, LIMITS_OF_SERVERS) || causes(failure, LIMITS_OF_SPRING)) {
            return TOO_LARGE;
        }
        return StreamFaults.behind(failure, request);
    }

    private static boolean isAboutReading(Throwable failure) {
        return failure instanceof MultipartException
                || failure instanceof HttpMessageNotReadableException
                || failure instanceof UnreadableFormException
                || failure.getClass() == ServerWebInputException.class;
    }

    private static boolean causes(Throwable failure, Set<String> names) {
        return Causes.from(failure.getCause()).stream().anyMatch(cause -> ClassNames.isAny(names, cause));
    }
}
