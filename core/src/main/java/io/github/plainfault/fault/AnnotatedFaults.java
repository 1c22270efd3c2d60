package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers exceptions as their {@link RespondWith} says. */
final class AnnotatedFaults implements FaultMapping {

    /** An annotation is read for each class that inherits it. */
    private final Set<String> placesWarnedOf = ConcurrentHashMap.newKeySet();

    /**
     * What the annotations of a class say, read once. An {@code Optional} of nothing is a class of the JDK: the entry of
     * a JDK exception thus never holds on to our class loader.
     */
    private final ClassValue<Optional<AnnotatedType>> types = new ClassValue<>() {
        @Override
        protected Optional<AnnotatedType> computeValue(Class<?> type) {
            AnnotatedType annotated = AnnotatedType.read(type);
            if (annotated == null) {
                return Optional.empty();
            }
            if (placesWarnedOf.add(annotated.place())) {
                ErrorStatus.warnUnlessForApplications(annotated.status(), annotated.place());
            }
            return Optional.of(annotated);
        }
    };

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        Optional<AnnotatedType> type = types.get(failure.getClass());
        return type.isPresent() ? type.get().faultOf(failure) : null;
    }

    @Override
    public String reason(Throwable failure) {
        return types.get(failure.getClass()).map(AnnotatedType::place).orElseThrow();
    }
}
