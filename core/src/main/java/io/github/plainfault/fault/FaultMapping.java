package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.util.Map;
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

    /**
     * Why this mapping answers as it does, in a few words for a log: asked only about a failure it has mapped.
     *
     * @return by default the name of the mapping's class; of a lambda, the class that it stands in
     */
    default String reason(Throwable failure) {
        String name = getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : "a lambda of " + name.substring(0, lambda);
    }

    /**
     * A mapping made of rows: the name of an exception class, and its answer. The nearest superclass with a row decides,
     * interfaces after classes.
     *
     * <pre>{@code
     * FaultMapping.table(Map.of("com.acme.LegacyException", "409 legacy-conflict", "com.acme.Busy", "503"));
     * }</pre>
     *
     * @param rows class name to {@code status}, {@code status code}, {@code none} (nobody waits for an answer),
     *     {@code cause} (a wrapper) or {@code rethrow} (somebody else answers); {@code 412 or } before a status answers
     *     412 to a request that has a {@linkplain RequestFacts#hasPrecondition() precondition}
     * @throws IllegalArgumentException if an answer is none of these; the message says what to write. A status that can be
     *     sent but should not be is warned of in the log.
     */
    static FaultMapping table(Map<String, String> rows) {
        return FaultTable.of(rows);
    }
}
