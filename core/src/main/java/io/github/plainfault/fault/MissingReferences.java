package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells an entity that Hibernate missed, because a reference of ours leads to nothing, from one that the application
 * looked for and did not find: Jakarta Persistence has one exception for both.
 */
final class MissingReferences implements FaultMapping {

    private static final String NOT_FOUND = "jakarta.persistence.EntityNotFoundException";

    private final FaultTable missed = FaultTable.of(Map.of("org.hibernate.UnresolvableObjectException", "500"));

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        Throwable cause = failure.getClass().getName().equals(NOT_FOUND) ? failure.getCause() : null;
        return cause == null ? null : missed.map(cause, request);
    }
}
