package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/** Faults of a single parameter: missing, or not readable as the type that is needed. */
public final class ParameterFaults {

    private static final ProblemType MISSING = ProblemType.of(400, "missing-parameter");
    private static final ProblemType INVALID = ProblemType.of(400, "invalid-parameter");

    private ParameterFaults() {}

    /**
     * A required parameter that did not come.
     *
     * @param name as the client knows it
     */
    public static Fault missing(String name, ParameterIn in) {
        return Fault.builder(MISSING)
                .argument("name", name)
                .violation(Violation.ofParameter(name, in, "missing", Map.of()))
                .build();
    }

    /** A parameter whose value cannot be read as it should. */
    static Fault mistyped(String name, ParameterIn in, TypeWords words, @Nullable Object rejected) {
        return Fault.builder(INVALID)
                .argument("name", name)
                .violation(words.ofParameter(name, in).withRejected(rejected))
                .build();
    }

    /** Where the parameter of a handler method stands; in the query unless an annotation says otherwise. */
    public static ParameterIn in(@Nullable MethodParameter parameter) {
        if (parameter == null) {
            return ParameterIn.QUERY;
        }
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return ParameterIn.PATH;
        }
        if (parameter.hasParameterAnnotation(RequestHeader.class)) {
            return ParameterIn.HEADER;
        }
        if (parameter.hasParameterAnnotation(CookieValue.class)) {
            return ParameterIn.COOKIE;
        }
        if (parameter.hasParameterAnnotation(RequestPart.class)) {
            return ParameterIn.PART;
        }
        return parameter.hasParameterAnnotation(MatrixVariable.class) ? ParameterIn.MATRIX : ParameterIn.QUERY;
    }

    /** The name as the client knows it: from the annotation, else the Java name. */
    static String name(MethodParameter parameter) {
        String annotated = annotatedName(parameter);
        if (annotated != null && !annotated.isEmpty()) {
            return annotated;
        }
        String name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    private static @Nullable String annotatedName(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            return query.name();
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return path.name();
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return header.name();
        }
        CookieValue cookie = parameter.getParameterAnnotation(CookieValue.class);
        if (cookie != null) {
            return cookie.name();
        }
        RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
        if (part != null) {
            return part.name();
        }
        MatrixVariable matrix = parameter.getParameterAnnotation(MatrixVariable.class);
        return matrix == null ? null : matrix.name();
    }
}
