package io.github.plainfault.processor;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * The {@code @RespondWith} that holds for a class, together with what annotations that carry it say more precisely.
 *
 * @param type on which class or interface it stands
 * @param annotation the annotation there: {@code @RespondWith}, or one that carries it
 */
record Declaration(
        TypeElement type,
        AnnotationMirror annotation,
        int status,
        String code,
        String detail,
        String retryAfter,
        List<String> headers) {

    /** Copies. */
    Declaration {
        headers = List.copyOf(headers);
    }

    /** Without one, the type is {@code about:blank}. */
    boolean hasCode() {
        return !code.isEmpty();
    }

    /** For people. */
    String place() {
        return annotation.getAnnotationType().asElement().getSimpleName() + " on " + type.getQualifiedName();
    }
}
