package io.github.plainfault.processor;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds declarations in sources by the rules by which core finds them in classes: the nearest one counts, on the class,
 * then on its superclasses, then on interfaces; directly, or on an annotation that carries it.
 */
final class Declarations {

    static final String RESPOND_WITH = "io.github.plainfault.fault.RespondWith";

    private final Elements elements;

    /** Every annotation of every class is asked whether it carries ours; there are few of them. */
    private final Map<String, Optional<Declaration>> ofAnnotations = new HashMap<>();

    Declarations(Elements elements) {
        this.elements = elements;
    }

    /** What holds for a class or interface, or {@code null} if nothing is declared for it. */
    @Nullable
    Declaration of(TypeElement type) {
        for (TypeElement ancestor = type; ancestor != null; ancestor = element(ancestor.getSuperclass())) {
            Declaration own = on(ancestor);
            if (own != null) {
                return own;
            }
        }
        for (TypeElement ancestor = type; ancestor != null; ancestor = element(ancestor.getSuperclass())) {
            Declaration ofInterface = ofInterfaces(ancestor);
            if (ofInterface != null) {
                return ofInterface;
            }
        }
        return null;
    }

    /** What stands on that class or interface itself. */
    @Nullable
    Declaration on(TypeElement type) {
        return on(type, new HashSet<>());
    }

    private @Nullable Declaration ofInterfaces(TypeElement type) {
        for (TypeMirror mirror : type.getInterfaces()) {
            TypeElement contract = element(mirror);
            Declaration own = contract == null ? null : on(contract);
            Declaration found = own == null && contract != null ? ofInterfaces(contract) : own;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Declaration on(TypeElement type, Set<String> seen) {
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (name(annotation).equals(RESPOND_WITH)) {
                return direct(type, annotation);
            }
        }
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            Declaration carried = carriedBy(annotation, seen);
            if (carried != null) {
                return refined(carried, type, annotation);
            }
        }
        return null;
    }

    /** @param seen annotations may carry each other */
    private @Nullable Declaration carriedBy(AnnotationMirror annotation, Set<String> seen) {
        String name = name(annotation);
        Optional<Declaration> known = ofAnnotations.get(name);
        if (known == null) {
            TypeElement carrier = (TypeElement) annotation.getAnnotationType().asElement();
            boolean first = seen.add(name);
            known = Optional.ofNullable(first && Retained.atRunTime(carrier) ? on(carrier, seen) : null);
            if (first) {
                ofAnnotations.put(name, known);
            }
        }
        return known.orElse(null);
    }

    private Declaration direct(TypeElement type, AnnotationMirror annotation) {
        Map<String, Object> values = values(annotation);
        return new Declaration(
                type,
                annotation,
                number(values),
                text(values, "code", ""),
                text(values, "detail", ""),
                text(values, "retryAfter", ""),
                texts(values));
    }

    /** An attribute of that annotation takes the place of ours of the same name, unless it says nothing. */
    private Declaration refined(Declaration carried, TypeElement type, AnnotationMirror carrier) {
        Map<String, Object> values = values(carrier);
        int status = number(values);
        List<String> headers = texts(values);
        return new Declaration(
                type,
                carrier,
                status == 0 ? carried.status() : status,
                text(values, "code", carried.code()),
                text(values, "detail", carried.detail()),
                text(values, "retryAfter", carried.retryAfter()),
                headers.isEmpty() ? carried.headers() : headers);
    }

    private Map<String, Object> values(AnnotationMirror annotation) {
        Map<String, Object> values = new HashMap<>();
        Map<? extends ExecutableElement, ? extends AnnotationValue> attributes =
                elements.getElementValuesWithDefaults(annotation);
        attributes.forEach((attribute, value) ->
                values.put(attribute.getSimpleName().toString(), requireNonNull(value.getValue())));
        return values;
    }

    private static int number(Map<String, Object> values) {
        return values.get("status") instanceof Integer status ? status : 0;
    }

    private static String text(Map<String, Object> values, String name, String otherwise) {
        return values.get(name) instanceof String text && !text.isEmpty() ? text : otherwise;
    }

    private static List<String> texts(Map<String, Object> values) {
        return values.get("headers") instanceof List<?> lines
                ? lines.stream()
                        .map(line -> ((AnnotationValue) line).getValue())
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }

    private static String name(AnnotationMirror annotation) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    static @Nullable TypeElement element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }
}
