package io.github.plainfault.fault;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@link RespondWith} that holds for a class, together with what annotations that carry it say more precisely.
 *
 * @param place where it was found, for those who look for it: {@code @RespondWith on com.acme.OutOfStock}
 */
record Declaration(
        int status,
        String code,
        String title,
        String detail,
        String retryAfter,
        List<String> headers,
        LogLevel logLevel,
        String place) {

    /**
     * The nearest one: on the class, then on its superclasses, then on interfaces.
     *
     * @throws IllegalArgumentException if an annotation that carries it has an attribute of the wrong type
     */
    static @Nullable Declaration of(Class<?> exception) {
        for (Class<?> ancestor = exception; ancestor != null; ancestor = ancestor.getSuperclass()) {
            Declaration own = declaredOn(ancestor, new HashSet<>());
            if (own != null) {
                return own;
            }
        }
        for (Class<?> ancestor = exception; ancestor != null; ancestor = ancestor.getSuperclass()) {
            Declaration ofInterface = ofInterfaces(ancestor);
            if (ofInterface != null) {
                return ofInterface;
            }
        }
        return null;
    }

    private static @Nullable Declaration ofInterfaces(Class<?> type) {
        for (Class<?> contract : type.getInterfaces()) {
            Declaration own = declaredOn(contract, new HashSet<>());
            Declaration found = own == null ? ofInterfaces(contract) : own;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * Directly, or on an annotation of the application that carries it, or on one that carries that one.
     *
     * @param seen annotations may carry each other
     */
    private static @Nullable Declaration declaredOn(Class<?> type, Set<Class<?>> seen) {
        RespondWith direct = type.getDeclaredAnnotation(RespondWith.class);
        if (direct != null) {
            return of(direct, "@RespondWith on " + name(type));
        }
        for (Annotation annotation : type.getDeclaredAnnotations()) {
            Class<? extends Annotation> carrier = annotation.annotationType();
            Declaration carried = seen.add(carrier) ? declaredOn(carrier, seen) : null;
            if (carried != null) {
                return carried.refinedBy(annotation, carried.place + " on " + name(type));
            }
        }
        return null;
    }

    private static Declaration of(RespondWith annotation, String place) {
        return new Declaration(
                annotation.status(),
                annotation.code(),
                annotation.title(),
                annotation.detail(),
                annotation.retryAfter(),
                List.of(annotation.headers()),
                annotation.logLevel(),
                place);
    }

    /** An attribute of that annotation takes the place of ours of the same name, unless it says nothing. */
    private Declaration refinedBy(Annotation carrier, String place) {
        int status = attribute(carrier, "status", int.class, 0);
        String[] headers = attribute(carrier, "headers", String[].class, new String[0]);
        LogLevel logLevel = attribute(carrier, "logLevel", LogLevel.class, LogLevel.DEFAULT);
        return new Declaration(
                status == 0 ? this.status : status,
                text(carrier, "code", code),
                text(carrier, "title", title),
                text(carrier, "detail", detail),
                text(carrier, "retryAfter", retryAfter),
                headers.length == 0 ? this.headers : List.of(headers),
                logLevel == LogLevel.DEFAULT ? this.logLevel : logLevel,
                place);
    }

    private static String text(Annotation carrier, String name, String otherwise) {
        String text = attribute(carrier, name, String.class, "");
        return text.isEmpty() ? otherwise : text;
    }

    @SuppressWarnings("unchecked") // the type of the value is compared
    private static <T> T attribute(Annotation carrier, String name, Class<T> type, T nothing) {
        Method attribute = Arrays.stream(carrier.annotationType().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElse(null);
        if (attribute == null) {
            return nothing;
        }
        if (attribute.getReturnType() != type) {
            throw new IllegalArgumentException(name(carrier.annotationType()) + ": " + name + " is of type "
                    + attribute.getReturnType().getSimpleName() + " (expected: " + type.getSimpleName()
                    + ", as in @RespondWith, or another name)");
        }
        try {
            attribute.setAccessible(true);
            return (T) attribute.invoke(carrier);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    name(carrier.annotationType()) + " cannot be read; open its package to io.github.plainfault", e);
        }
    }

    private static String name(Class<?> type) {
        return type.isAnnotation() ? "@" + type.getName() : type.getName();
    }
}
