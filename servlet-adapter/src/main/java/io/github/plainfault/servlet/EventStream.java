package io.github.plainfault.servlet;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageConversionException;

/** A stream of server-sent events that Spring MVC has begun, and that has failed. */
final class EventStream {

    private static final int DEEPEST_CAUSE = 20;

    private EventStream() {}

    /**
     * Ends the stream with an event that says what has failed, if the responder has one.
     *
     * @return {@code false} if the answer has to break off
     */
    static boolean isEnded(
            ProblemResponder responder,
            Throwable failure,
            RequestFacts facts,
            HttpServletRequest request,
            HttpServletResponse response) {
        // only where Spring writes the events one by one, an event is not begun in the middle of another
        if (request.getDispatcherType() != DispatcherType.ASYNC || isHalfAnEvent(failure)) {
            return false;
        }
        byte[] event = responder.lastEvent(failure, facts);
        if (event == null) {
            return false;
        }
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure); // for observations
        try {
            response.getOutputStream().write(event);
            response.flushBuffer();
        } catch (IOException e) {
            // the client does not wait for the end
        }
        return true;
    }

    /** Spring writes the frame of an event first, and finds then that its data cannot be written. */
    private static boolean isHalfAnEvent(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof HttpMessageConversionException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
