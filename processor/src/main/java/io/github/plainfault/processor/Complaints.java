package io.github.plainfault.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Errors of the compiler, each at the place where it can be mended. */
final class Complaints {

    private final Messager messager;
    private boolean any;

    Complaints(Messager messager) {
        this.messager = messager;
    }

    void at(Element element, @Nullable AnnotationMirror annotation, String message) {
        any = true;
        messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation);
    }

    boolean areThere() {
        return any;
    }
}
