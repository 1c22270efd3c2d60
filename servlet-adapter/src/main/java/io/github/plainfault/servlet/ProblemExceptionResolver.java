package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.mapping.SecurityExceptions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what no {@code @ExceptionHandler} of the application has answered, inside Spring MVC.
 *
 * <p>Exceptions of Spring Security pass on to its filters, which choose between 401 and 403 and know the challenge; but not
 * those that say that nobody could find out who the client is. A response that is committed is left alone, and its
 * failure goes on, unless it is a stream of events that shall {@linkplain ProblemResponder#lastEvent end with one}.
 */
public final class ProblemExceptionResolver implements HandlerExceptionResolver {

    private static final int DEEPEST_CAUSE = 20;

    private final ProblemResponder responder;
    private final ReaderLanguage language;
    private final HandlerExceptionResolver otherwise;
    private final SupportedMethods methods;
    private final FunctionalRoutes routes = new FunctionalRoutes();

    /**
     * Exceptions that Plainfault {@linkplain Outcome.Pass leaves to others} go on to the container.
     *
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemExceptionResolver(ProblemResponder responder, ReaderLanguage language) {
        this(responder, language, SupportedMethods.ofServlet(), (request, response, handler, failure) -> null);
    }

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MvcMethods}
     * @param otherwise is asked about exceptions that Plainfault {@linkplain Outcome.Pass leaves to others}
     */
    public ProblemExceptionResolver(
            ProblemResponder responder,
            ReaderLanguage language,
            SupportedMethods methods,
            HandlerExceptionResolver otherwise) {
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
        this.methods = requireNonNull(methods, "methods");
        this.otherwise = requireNonNull(otherwise, "otherwise");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (SecurityExceptions.areForSecurity(failure)) {
            return null;
        }
        if (response.isCommitted()) {
            RequestFacts facts = new ServletFacts(request, response, language, methods);
            return EventStream.isEnded(responder, failure, facts, request, response) ? new ModelAndView() : null;
        }
        // the handler was interrupted because of that, and came back first
        Exception reason =
                AsyncTimeout.isNoted(request) && isInterrupted(failure) ? new AsyncRequestTimeoutException() : failure;
        Outcome outcome = outcome(reason, request, response);
        if (outcome instanceof Outcome.Pass) {
            return otherwise.resolveException(request, response, handler, failure);
        }
        try {
            ServletAnswer.write(outcome, reason, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static boolean isInterrupted(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof InterruptedException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private Outcome outcome(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        RequestFacts facts = new ServletFacts(request, response, language, methods);
        List<String> allowed = FunctionalRoutes.isUnmapped(failure) ? routes.allowed(request) : List.of();
        return allowed.isEmpty()
                ? responder.respondTo(failure, facts)
                : responder.respondTo(BareStatus.methodNotAllowed(allowed), facts);
    }
}
