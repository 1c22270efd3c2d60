package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ServerWebInputException;

/** A request body that cannot be read, on MVC and on WebFlux: missing, malformed, or with values of the wrong type. */
final class UnreadableBodyFaults implements FaultMapping {

    /** A servlet container does not say whether the query or the form has a broken escape, so neither does WebFlux. */
    private static final Fault BAD_FORM = Fault.of(400);

    private static final boolean JACKSON = ClassUtils.isPresent(
            "tools.jackson.databind.DatabindException", UnreadableBodyFaults.class.getClassLoader());

    private final @Nullable JacksonFaults jackson;
    private final Jackson2Faults jackson2;

    UnreadableBodyFaults(ConstraintWords words, int validationStatus) {
        this.jackson2 = new Jackson2Faults(validationStatus);
        this.jackson = JACKSON ? new JacksonFaults(words, validationStatus) : null;
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return failure.getCause() == null
                    ? BodyFaults.MISSING
                    : inPart(faultOf(failure.getCause()), part(unreadable));
        }
        if (failure.getClass() == MultipartException.class && failure.getCause() != null) {
            return BodyFaults.MALFORMED;
        }
        if (failure instanceof UnreadableFormException) {
            return failure.getCause() instanceof DecodingException ? BodyFaults.MALFORMED : BAD_FORM;
        }
        if (failure.getClass() == ServerWebInputException.class) {
            ServerWebInputException input = (ServerWebInputException) failure;
            Throwable cause = input.getCause();
            // WebFlux reports a missing body as a decoding failure that nothing has caused
            boolean nothingRead = cause == null || (cause instanceof DecodingException && cause.getCause() == null);
            if (nothingRead && isBody(input.getMethodParameter())) {
                return BodyFaults.MISSING;
            }
            return cause instanceof DecodingException ? inPart(faultOf(cause), part(input.getMethodParameter())) : null;
        }
        return null;
    }

    private static boolean isBody(@Nullable MethodParameter parameter) {
        return parameter != null && parameter.hasParameterAnnotation(RequestBody.class);
    }

    private Fault faultOf(Throwable cause) {
        for (Throwable current : Causes.from(cause)) {
            Fault fault = jackson == null ? null : jackson.of(current);
            if (fault == null) {
                fault = jackson2.of(current);
            }
            if (fault != null) {
                return fault;
            }
        }
        return BodyFaults.MALFORMED;
    }

    /** The name of the part that could not be read; a part has header fields of its own, and one of them says it. */
    private static @Nullable String part(HttpMessageNotReadableException unreadable) {
        try {
            return unreadable
                    .getHttpInputMessage()
                    .getHeaders()
                    .getContentDisposition()
                    .getName();
        } catch (IllegalStateException noMessage) {
            return null; // thrown by the application, which has none
        }
    }

    private static @Nullable String part(@Nullable MethodParameter parameter) {
        return parameter == null ? null : Place.of(parameter, null).part();
    }

    /** The same fault, but of a part: its pointers lead through that part. */
    private static Fault inPart(Fault fault, @Nullable String part) {
        if (part == null || fault.violations().isEmpty()) {
            return fault;
        }
        Fault.Builder inside = Fault.builder(fault.type());
        fault.violations().forEach(violation -> inside.violation(violation.inPart(part)));
        return inside.build();
    }
}
