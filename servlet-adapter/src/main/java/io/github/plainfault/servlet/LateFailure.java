package io.github.plainfault.servlet;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;

/** A failure that came when a part of the answer had left already, on its way through several doors. */
final class LateFailure {

    private static final String TOLD = LateFailure.class.getName();

    private LateFailure() {}

    /** Tells the log and the listeners, if they do not know yet. */
    static void tell(ProblemResponder responder, Throwable failure, RequestFacts facts, HttpServletRequest request) {
        if (request.getAttribute(TOLD) == null) {
            request.setAttribute(TOLD, true);
            responder.tooLate(failure, facts);
        }
    }
}
