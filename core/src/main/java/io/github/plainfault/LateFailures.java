package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultResolver;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;

/**
 * Failures that come when a part of the answer has left already: most can only be told to the log, and a stream of
 * events can still say goodbye.
 */
final class LateFailures {

    private final FaultResolver faults;
    private final AnsweredRequests answered;
    private final ProblemMaker problems;
    private final SizeLimit size;
    private final ProblemEncoder json;
    private final Listeners listeners;
    private final InstanceStyle instanceStyle;

    /**
     * @param json writes the data of an event
     */
    LateFailures(
            FaultResolver faults,
            AnsweredRequests answered,
            ProblemMaker problems,
            SizeLimit size,
            ProblemEncoder json,
            Listeners listeners,
            InstanceStyle instanceStyle) {
        this.faults = faults;
        this.answered = answered;
        this.problems = problems;
        this.size = size;
        this.json = json;
        this.listeners = listeners;
        this.instanceStyle = instanceStyle;
    }

    void tell(Throwable failure, RequestFacts request) {
        Fault fault = Fault.of(500);
        Throwable secondFailure = null;
        try {
            fault = faults.resolve(failure, request);
        } catch (Throwable e) {
            secondFailure = e;
        }
        if (!fault.isLeftToOthers() && answered.contain(request)) {
            listeners.tellTooLate(OccurrenceId.urn(request, InstanceStyle.ID), fault, request, failure, secondFailure);
        }
    }

    /** The event with which a stream of events ends, or {@code null} if nobody is told anything. */
    byte @Nullable [] lastEvent(Throwable failure, RequestFacts request) {
        Fault fault;
        try {
            fault = faults.resolve(failure, request);
        } catch (Throwable secondFailure) {
            return minimal(Fault.of(500), failure, secondFailure, request);
        }
        if (fault.isLeftToOthers() || !fault.isAnswered() || !answered.contain(request)) {
            return null;
        }
        Fault sendable = SendableFaults.of(fault, request);
        return sendable.status().isError() ? lastEvent(sendable, failure, request) : null;
    }

    private byte[] lastEvent(Fault fault, Throwable failure, RequestFacts request) {
        try {
            String urn = OccurrenceId.urn(request, instanceStyle);
            byte[] event = LastEvent.of(size.encode(fault, problems.problem(fault, request, urn), json));
            listeners.tellTooLate(urn, fault, request, failure, null);
            return event;
        } catch (Throwable secondFailure) {
            return minimal(fault, failure, secondFailure, request);
        }
    }

    private byte[] minimal(Fault fault, Throwable failure, Throwable secondFailure, RequestFacts request) {
        listeners.tellTooLate(OccurrenceId.urn(request, InstanceStyle.ID), fault, request, failure, secondFailure);
        return LastEvent.of(MinimalProblem.of(fault));
    }
}
