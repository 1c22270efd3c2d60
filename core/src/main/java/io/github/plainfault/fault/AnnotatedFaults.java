package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers exceptions as their {@link RespondWith} says. */
final class AnnotatedFaults implements FaultMapping {

    /**
     * What the annotations of a class say, read once. An {@code Optional} of nothing is a class of the JDK: the entry of
     * a JDK exception thus never holds on to our class loader.
     */
    private final ClassValue<Optional<AnnotatedType>> types = new ClassValue<>() {
        @Override
        protected Optional<AnnotatedType> computeValue(Class<?> type) {
            RespondWith annotation = annotationOf(type);
            return annotation == null ? Optional.empty() : Optional.of(AnnotatedType.read(type, annotation));
        }
    };

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        Optional<AnnotatedType> type = types.get(failure.getClass());
        return type.isPresent() ? type.get().faultOf(failure) : null;
    }

    @Override
    public String reason(Throwable failure) {
        return "@RespondWith on " + failure.getClass().getName();
    }

    /** The nearest one: on the class, then on its superclasses, then on interfaces. */
    private static @Nullable RespondWith annotationOf(Class<?> type) {
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            RespondWith own = declaredOn(ancestor);
            if (own != null) {
                return own;
            }
        }
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            RespondWith ofInterface = ofInterfaces(ancestor);
            if (ofInterface != null) {
                return ofInterface;
            }
        }
        return null;
    }

    private static @Nullable RespondWith ofInterfaces(Class<?> type) {
        for (Class<?> contract : type.getInterfaces()) {
            RespondWith own = declaredOn(contract);
            RespondWith found = own == null ? ofInterfaces(contract) : own;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Directly, or on an annotation of the application that carries it. */
    private static @Nullable RespondWith declaredOn(Class<?> type) {
        RespondWith direct = type.getDeclaredAnnotation(RespondWith.class);
        if (direct != null) {
            return direct;
        }
        for (Annotation annotation : type.getDeclaredAnnotations()) {
            RespondWith carried = annotation.annotationType().getDeclaredAnnotation(RespondWith.class);
            if (carried != null) {
                return carried;
            }
        }
        return null;
    }
}
