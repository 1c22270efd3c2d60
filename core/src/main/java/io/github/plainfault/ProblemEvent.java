package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure that was answered, or that came too late to be, for logs and metrics.
 *
 * @param id of this occurrence; the client has it as {@code instance}, where instances are ids
 * @param fault what went wrong
 * @param request the request during which it happened
 * @param failure the exception, or {@code null} if only a status arrived
 * @param secondFailure what failed while the answer was made, so that the client got the minimal problem, or
 *     {@code null}
 * @param missingHeaders names of header fields that the status requires and that nobody knew a value for, such as
 *     {@code WWW-Authenticate}; the answer went out without them, which is wrong. Nearly always empty
 * @param tooLate whether the failure came when a part of another answer had left already: that one breaks off, and the
 *     status of the fault was never sent
 */
public record ProblemEvent(
        String id,
        Fault fault,
        RequestFacts request,
        @Nullable Throwable failure,
        @Nullable Throwable secondFailure,
        List<String> missingHeaders,
        boolean tooLate) {

    /** Copies. */
    public ProblemEvent {
        missingHeaders = List.copyOf(missingHeaders);
    }
}
