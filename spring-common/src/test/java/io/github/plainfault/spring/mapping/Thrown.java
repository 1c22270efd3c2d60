package io.github.plainfault.spring.mapping;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of any library with a message and a cause of our choice, by one of their own constructors. */
final class Thrown {

    private final String message;
    private final Throwable cause;

    Thrown(String message, Throwable cause) {
        this.message = message;
        this.cause = cause;
    }

    /**
     * An instance of the class, with the cause if that is possible.
     *
     * @throws IllegalArgumentException if it is abstract, or no constructor takes what we have
     */
    Throwable of(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException(type + " is abstract (expected: a class that can be thrown)");
        }
        List<Constructor<?>> constructors = Arrays.stream(type.getDeclaredConstructors())
                .sorted(Comparator.<Constructor<?>>comparingInt(this::fitness).reversed())
                .toList();
        Throwable withoutCause = null;
        for (Constructor<?> constructor : constructors) {
            Throwable made = make(constructor);
            if (made != null && hasCause(made)) {
                return made;
            }
            withoutCause = withoutCause == null ? made : withoutCause;
        }
        if (withoutCause != null) {
            return withoutCause;
        }
        throw new IllegalArgumentException(type + " has no constructor that takes what we have");
    }

    /** Those with a cause, then those with a message, then the shortest. */
    private int fitness(Constructor<?> constructor) {
        int score = -constructor.getParameterCount();
        for (Class<?> parameter : constructor.getParameterTypes()) {
            if (Throwable.class.isAssignableFrom(parameter)) {
                score += parameter.isInstance(cause) ? 100 : -50;
            }
            score += parameter == String.class ? 20 : 0;
        }
        return score;
    }

    private @Nullable Throwable make(Constructor<?> constructor) {
        try {
            if (!Modifier.isPublic(constructor.getModifiers())
                    || !Modifier.isPublic(constructor.getDeclaringClass().getModifiers())) {
                constructor.setAccessible(true);
            }
            return (Throwable) constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::argument)
                    .toArray());
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException | RuntimeException e) {
            return null; // wants to know more than we can tell
        }
    }

    private boolean hasCause(Throwable made) {
        if (made.getCause() == null) {
            try {
                made.initCause(cause);
            } catch (IllegalStateException e) {
                return false;
            }
        }
        return made.getCause() == cause;
    }

    private @Nullable Object argument(Class<?> type) {
        if (type == String.class || type == Object.class || type == CharSequence.class) {
            return message;
        }
        if (type.isInstance(cause) || type == Throwable.class) {
            return cause;
        }
        if (Throwable.class.isAssignableFrom(type)) {
            return of(type);
        }
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Map.<Class<?>, Object>of(List.class, List.of(), Set.class, Set.of(), Map.class, Map.of())
                .get(type);
    }
}
