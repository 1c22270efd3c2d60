package io.github.plainfault.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Notes that an asynchronous request ran out of time, and brings it back if nobody else does; its container only says 500,
 * with a page of its own where there is no error page, or nothing at all if a part of the answer has left.
 */
final class AsyncTimeout implements AsyncListener {

    private static final String TIMED_OUT = AsyncTimeout.class.getName();
    private static final String UNANSWERED = TIMED_OUT + ".unanswered";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    private AsyncTimeout(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** From now on a timeout of this request is noted. */
    static void watch(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.getAsyncContext().addListener(new AsyncTimeout(request, response));
        } catch (IllegalStateException e) {
            // another thread has completed it in the meantime
        }
    }

    /**
     * Whether the request was dispatched only to be answered, or so that its answer breaks off: Jetty would end it as if
     * it were whole.
     */
    static boolean isUnanswered(HttpServletRequest request) {
        return request.getAttribute(UNANSWERED) != null;
    }

    static boolean isNoted(HttpServletRequest request) {
        return request.getAttribute(TIMED_OUT) != null;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        request.setAttribute(TIMED_OUT, true);
        boolean broughtBack = request.getAttribute(UNANSWERED) != null;
        if (!broughtBack && (response.isCommitted() || request.isAsyncStarted())) {
            bringBack(event.getAsyncContext());
        }
    }

    private void bringBack(AsyncContext context) {
        try {
            request.setAttribute(UNANSWERED, true);
            context.dispatch();
        } catch (IllegalStateException e) {
            request.removeAttribute(UNANSWERED); // another listener knows how to end it
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // a restart forgets its listeners
        event.getAsyncContext().addListener(this);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // there was an answer
    }

    @Override
    public void onError(AsyncEvent event) {
        // the container brings the exception to an error page
    }
}
