package io.github.plainfault.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;

/** Notes that an asynchronous request ran out of time; its container only says 500. */
final class AsyncTimeout implements AsyncListener {

    private static final String TIMED_OUT = AsyncTimeout.class.getName();

    private final HttpServletRequest request;

    private AsyncTimeout(HttpServletRequest request) {
        this.request = request;
    }

    /** From now on a timeout of this request is noted. */
    static void watch(HttpServletRequest request) {
        try {
            request.getAsyncContext().addListener(new AsyncTimeout(request));
        } catch (IllegalStateException e) {
            // another thread has completed it in the meantime
        }
    }

    static boolean isNoted(HttpServletRequest request) {
        return request.getAttribute(TIMED_OUT) != null;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        request.setAttribute(TIMED_OUT, true);
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
