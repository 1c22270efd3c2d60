package io.github.plainfault.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a failure is answered with, and why; for tests, tools and the log.
 *
 * @param fault what went wrong
 * @param decidedBy the exception that decided: the failure itself or one of its causes
 * @param mapping the mapping that answered, or {@code null} if nobody knows the failure or any of its causes
 * @param passedOn the exceptions that were asked about without an answer, the outermost first; copied
 */
public record ResolvedFault(
        Fault fault, Throwable decidedBy, @Nullable FaultMapping mapping, List<PassedOn> passedOn) {

    /** Copies. */
    public ResolvedFault {
        passedOn = List.copyOf(passedOn);
    }

    /**
     * An exception that left the answer to its cause.
     *
     * @param exception the exception
     * @param mapping the mapping that called it a wrapper, or {@code null} if nobody knows it
     */
    public record PassedOn(Throwable exception, @Nullable FaultMapping mapping) {

        /** Class and reason, without the exception's message. */
        @Override
        public String toString() {
            return exception.getClass().getName() + " (" + (mapping == null ? "unknown" : mapping.reason(exception))
                    + ")";
        }
    }

    /** Why, in a few words, for example {@code built-in table: java.lang.Error = 500}. */
    public String reason() {
        return mapping == null
                ? "nobody knows this exception; @RespondWith, a FaultMapping or a row of a table can answer it"
                : mapping.reason(decidedBy);
    }

    /**
     * Class, answer and reason in one line, without the exception's message, and what was asked about before: {@code
     * java.net.ConnectException is answered 502 Bad Gateway (upstream-failed) (built-in table: java.net.ConnectException
     * = 502 upstream-failed), inside java.util.concurrent.ExecutionException (built-in table:
     * java.util.concurrent.ExecutionException = cause)}.
     */
    @Override
    public String toString() {
        String answer = decidedBy.getClass().getName() + " is answered " + fault + " (" + reason() + ")";
        if (mapping != null) {
            List<PassedOn> innermostFirst = new ArrayList<>(passedOn);
            Collections.reverse(innermostFirst);
            return passedOn.isEmpty() ? answer : answer + ", inside " + list(innermostFirst, " inside ");
        }
        return passedOn.size() < 2 ? answer : answer + "; asked: " + list(passedOn, ", ");
    }

    private static String list(List<PassedOn> exceptions, String separator) {
        return String.join(
                separator, exceptions.stream().map(PassedOn::toString).toList());
    }
}
