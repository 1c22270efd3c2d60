package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong when an exception comes.
 *
 * <pre>{@code
 * FaultMapping legacy = (failure, request) ->
 *         failure instanceof LegacyConflict ? Fault.of(ProblemType.of(409, "legacy-conflict")) : null;
 * }</pre>
 *
 * <p>Mappings are asked in order, first for the exception that arrived and then for its causes; the first answer counts.
 * A mapping must not block and must not use {@code getMessage()} unless that text was written for the client.
 */
@FunctionalInterface
public interface FaultMapping {

    /**
     * The fault, or {@code null} for "not mine".
     *
     * @param failure the exception, or one of its causes
     * @param request the request during which it happened
     */
    @Nullable
    Fault map(Throwable failure, RequestFacts request);
}
