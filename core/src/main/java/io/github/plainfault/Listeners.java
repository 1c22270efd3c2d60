package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the application's listeners of each failure, if anybody wants to hear of it. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

    private final LoggingListener log;
    private final ProblemListener missingHeaders = new MissingHeadersListener();
    private final List<ProblemListener> others;

    Listeners(LoggingListener log, List<ProblemListener> others) {
        this.log = log;
        this.others = List.copyOf(others);
    }

    /** Of a failure that is answered. */
    void tell(
            String urn,
            Fault fault,
            RequestFacts request,
            @Nullable Throwable failure,
            @Nullable Throwable secondFailure) {
        List<String> missing = missingHeaders(fault, request);
        if (!missing.isEmpty() || isHeard(fault, secondFailure)) {
            String id = OccurrenceId.inUrn(urn);
            tell(new ProblemEvent(id, fault, request, failure, secondFailure, missing, false));
        }
    }

    /** Of a failure that nobody can be told of any more. */
    void tellTooLate(
            String urn, Fault fault, RequestFacts request, Throwable failure, @Nullable Throwable secondFailure) {
        if (isHeard(fault, secondFailure)) {
            String id = OccurrenceId.inUrn(urn);
            tell(new ProblemEvent(id, fault, request, failure, secondFailure, List.of(), true));
        }
    }

    /** In a storm nobody wants to hear of what is expected, and an event that nobody hears need not be made. */
    private boolean isHeard(Fault fault, @Nullable Throwable secondFailure) {
        if (!others.isEmpty() || secondFailure != null) {
            return true;
        }
        try {
            return log.hears(fault);
        } catch (Throwable e) { // a filter of the log that fails must not cost the answer
            CarefulLog.error(LOG, "The log cannot say whether it is enabled", e);
            return false;
        }
    }

    private void tell(ProblemEvent event) {
        tell(log, event);
        tell(missingHeaders, event);
        for (ProblemListener listener : others) {
            tell(listener, event);
        }
    }

    private static void tell(ProblemListener listener, ProblemEvent event) {
        try {
            listener.onProblem(event);
        } catch (Throwable e) { // an answer is never lost to a listener
            CarefulLog.error(LOG, "Listener " + listener.getClass().getName() + " failed", e);
        }
    }

    private static List<String> missingHeaders(Fault fault, RequestFacts request) {
        try {
            return StatusHeaders.missing(fault, request);
        } catch (Throwable e) { // a request that can no longer be asked
            return List.of();
        }
    }
}
