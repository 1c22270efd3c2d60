package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ServerWebInputException;

/** A request body that cannot be read, on MVC and on WebFlux: missing, malformed, or with values of the wrong type. */
final class UnreadableBodyFaults implements FaultMapping {

    private static final Fault MISSING = Fault.of(ProblemType.of(400, "missing-body"));
    private static final Fault MALFORMED = Fault.of(ProblemType.of(400, "malformed-body"));

    private static final boolean JACKSON = ClassUtils.isPresent(
            "tools.jackson.databind.DatabindException", UnreadableBodyFaults.class.getClassLoader());

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof HttpMessageNotReadableException) {
            return failure.getCause() == null ? MISSING : faultOf(failure.getCause());
        }
        if (failure.getClass() == ServerWebInputException.class) {
            ServerWebInputException input = (ServerWebInputException) failure;
            Throwable cause = input.getCause();
            // WebFlux reports a missing body as a decoding failure that nothing has caused
            boolean nothingRead = cause == null || (cause instanceof DecodingException && cause.getCause() == null);
            if (nothingRead && isBody(input.getMethodParameter())) {
                return MISSING;
            }
            return cause instanceof DecodingException ? faultOf(cause) : null;
        }
        return null;
    }

    private static boolean isBody(@Nullable MethodParameter parameter) {
        return parameter != null && parameter.hasParameterAnnotation(RequestBody.class);
    }

    private static Fault faultOf(Throwable cause) {
        for (Throwable current : Causes.from(cause)) {
            Fault fault = JACKSON ? JacksonFaults.of(current) : null;
            if (fault != null) {
                return fault;
            }
        }
        return MALFORMED;
    }
}
