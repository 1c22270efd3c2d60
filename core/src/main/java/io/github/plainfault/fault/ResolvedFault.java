package io.github.plainfault.fault;

import org.jspecify.annotations.Nullable;

/**
 * What a failure is answered with, and why; for tests, tools and the log.
 *
 * @param fault what went wrong
 * @param decidedBy the exception that decided: the failure itself or one of its causes
 * @param mapping the mapping that answered, or {@code null} if nobody knows the failure
 */
public record ResolvedFault(
        Fault fault, Throwable decidedBy, @Nullable FaultMapping mapping) {

    /** Why, in a few words, for example {@code table: java.lang.Error = 500}. */
    public String reason() {
        return mapping == null ? "nobody knows this exception" : mapping.reason(decidedBy);
    }

    /** Class, answer and reason in one line, without the exception's message. */
    @Override
    public String toString() {
        return decidedBy.getClass().getName() + " is answered " + fault + " (" + reason() + ")";
    }
}
