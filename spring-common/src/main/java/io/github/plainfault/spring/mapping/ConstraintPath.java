package io.github.plainfault.spring.mapping;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the path of a violation of Jakarta Validation, from the object that was validated or from the argument. */
final class ConstraintPath {

    private ConstraintPath() {}

    /** The steps, without the method and its parameter. */
    static List<Step> steps(ConstraintViolation<?> violation, MemberNames names) {
        List<Step> steps = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                steps.add(element(node, names));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                steps.add(Step.property(node.getName()));
            }
        }
        return steps;
    }

    private static Step element(Path.Node node, MemberNames names) {
        if (node.getIndex() != null) {
            return Step.index(node.getIndex());
        }
        String key = key(node.getKey(), names);
        return key == null ? Step.somewhereIn() : Step.key(key);
    }

    /** A key as it stands in the body; one of the application's own classes says something that is not meant for clients. */
    private static @Nullable String key(@Nullable Object key, MemberNames names) {
        if (key instanceof Enum<?> constant) {
            return names.nameOf(constant);
        }
        return key instanceof CharSequence
                        || key instanceof Number
                        || key instanceof Boolean
                        || key instanceof Character
                        || key instanceof UUID
                ? key.toString()
                : null;
    }
}
