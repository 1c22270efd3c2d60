package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
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
            RespondWith annotation = type.getAnnotation(RespondWith.class);
            return annotation == null ? Optional.empty() : Optional.of(AnnotatedType.read(type, annotation));
        }
    };

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        Optional<AnnotatedType> type = types.get(failure.getClass());
        return type.isPresent() ? type.get().faultOf(failure) : null;
    }
}
