package io.github.plainfault.processor;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import javax.lang.model.element.TypeElement;

/** Whether an annotation can be seen when an exception is thrown. */
final class Retained {

    private Retained() {}

    static boolean atRunTime(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.RUNTIME;
    }
}
