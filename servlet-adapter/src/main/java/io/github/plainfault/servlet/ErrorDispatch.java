package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Answers errors that the container brings to an error page (Jakarta Servlet 6.1, section 10.9): those of filters before
 * {@link ProblemFilter}, those sent when an asynchronous request has run out of time, those that the container finds
 * itself.
 *
 * <pre>{@code
 * if (ErrorDispatch.isOne(request) && errors.answer(request, response)) {
 *     return;
 * }
 * }</pre>
 */
public final class ErrorDispatch {

    private final ProblemResponder responder;
    private final ReaderLanguage language;

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ErrorDispatch(ProblemResponder responder, ReaderLanguage language) {
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
    }

    /** Whether the request is there because of an error, and not because a client asked for the error page. */
    public static boolean isOne(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    /**
     * Writes the answer to the error that the request's attributes describe, if the response is not committed.
     *
     * @param request must be an error dispatch: {@link #isOne(HttpServletRequest)}
     * @return {@code false} if the page is to answer to which the container has brought it: the application's own, with
     *     status and header fields set, or any for errors that Plainfault {@linkplain Outcome.Pass leaves to others}
     * @throws IOException if the answer cannot be written
     */
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ServletAnswer.isHostPage(request)) {
            return false;
        }
        if (response.isCommitted()) {
            return true;
        }
        // the servlet is that of the error page, which says nothing of the methods that the resource supports
        ServletFacts dispatched = new ServletFacts(request, response, language, page -> null);
        Outcome kept = ServletAnswer.kept(request);
        Outcome outcome =
                kept == null ? outcome(failure(request), new ErrorFacts(request, dispatched), response) : kept;
        return ServletAnswer.writeHere(outcome, request, response);
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return failure == null && AsyncTimeout.isNoted(request) ? new TimeoutException() : failure;
    }

    private Outcome outcome(@Nullable Throwable failure, ErrorFacts facts, HttpServletResponse response) {
        if (failure != null) {
            return responder.respondTo(failure, facts);
        }
        int status = (Integer) requireNonNull(facts.request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return responder.respondTo(BareStatus.sent(status, facts, response::getHeader), facts);
    }

    /** The request as it was before the container turned it into a GET of its error page. */
    private record ErrorFacts(HttpServletRequest request, ServletFacts dispatched) implements RequestFacts {

        @Override
        public String method() {
            return original(RequestDispatcher.ERROR_METHOD, dispatched.method());
        }

        @Override
        public String path() {
            return original(RequestDispatcher.ERROR_REQUEST_URI, dispatched.path());
        }

        @Override
        public @Nullable String header(String name) {
            return dispatched.header(name);
        }

        @Override
        public @Nullable String acceptLanguage() {
            return dispatched.acceptLanguage();
        }

        @Override
        public String pathWithinApplication() {
            String context = request.getContextPath();
            return context == null ? path() : path().substring(context.length());
        }

        @Override
        public String protocol() {
            return dispatched.protocol();
        }

        @Override
        public @Nullable String responseHeader(String name) {
            return dispatched.responseHeader(name);
        }

        private String original(String attribute, String now) {
            return request.getAttribute(attribute) instanceof String original ? original : now;
        }
    }
}
