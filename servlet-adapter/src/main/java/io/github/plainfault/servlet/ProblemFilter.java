package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * Answers what fails below it with a problem: exceptions, errors that were sent, and error statuses left without a body.
 * Needs no Spring.
 *
 * <pre>{@code
 * FilterRegistration.Dynamic problems = servletContext.addFilter("problems", new ProblemFilter());
 * problems.setAsyncSupported(true);
 * problems.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/*");
 * }</pre>
 *
 * <p>Register it first, for all paths, for the dispatcher types {@code REQUEST} and {@code ASYNC}; with {@code ERROR} it
 * also answers what the container brings to an error page, before that page. A response that is
 * committed is never written to: its failure is told and goes on to the container, so that the client sees the truncation.
 */
public final class ProblemFilter implements Filter {

    private final boolean standard;
    private ProblemResponder responder;
    private final boolean fillEmptyErrors;
    private final ReaderLanguage language;
    private final SupportedMethods methods;
    private ErrorDispatch errors;

    /**
     * A filter with defaults: Plainfault's words, and the application's own in {@code plainfault/<language>.properties}
     * on the class path. Where there is a {@link ProblemPagesServlet}, answers lead to its pages.
     */
    public ProblemFilter() {
        this(true, StandardResponder.create(), true, ReaderLanguage.ofRequest(), SupportedMethods.ofServlet());
    }

    /**
     * @param responder decides what is answered
     * @param fillEmptyErrors whether an error status that was set without a body is filled
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemFilter(ProblemResponder responder, boolean fillEmptyErrors, ReaderLanguage language) {
        this(responder, fillEmptyErrors, language, SupportedMethods.ofServlet());
    }

    /**
     * @param responder decides what is answered
     * @param fillEmptyErrors whether an error status that was set without a body is filled
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link SupportedMethods#ofServlet()}
     */
    public ProblemFilter(
            ProblemResponder responder, boolean fillEmptyErrors, ReaderLanguage language, SupportedMethods methods) {
        this(false, responder, fillEmptyErrors, language, methods);
    }

    private ProblemFilter(
            boolean standard,
            ProblemResponder responder,
            boolean fillEmptyErrors,
            ReaderLanguage language,
            SupportedMethods methods) {
        this.standard = standard;
        this.responder = requireNonNull(responder, "responder");
        this.fillEmptyErrors = fillEmptyErrors;
        this.language = requireNonNull(language, "language");
        this.methods = requireNonNull(methods, "methods");
        this.errors = new ErrorDispatch(responder, language);
    }

    /** Called by the container, which knows the application's servlets by then. */
    @Override
    public void init(FilterConfig config) {
        if (standard) {
            responder = StandardResponder.create(config.getServletContext());
            errors = new ErrorDispatch(responder, language);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse httpResponse) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                doFilter(http, new CapturedErrors(httpResponse), chain);
            } else if (!ErrorDispatch.isOne(http) || !errors.answer(http, httpResponse)) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void doFilter(HttpServletRequest request, CapturedErrors response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (request.getDispatcherType() == DispatcherType.ASYNC && AsyncTimeout.isUnanswered(request)) {
                throw new ServletException(new TimeoutException());
            }
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error failure) {
            boolean answered = ServletAnswer.isAnsweredByServer(request, response.target());
            RequestFacts facts = facts(request, response);
            if (!answered && response.target().isCommitted()) {
                LateFailure.tell(responder, failure, facts, request);
                throw failure;
            }
            Outcome outcome = responder.respondTo(failure, facts);
            if (outcome instanceof Outcome.Pass) {
                throw failure;
            }
            if (answered) {
                ServletAnswer.keep(outcome, request);
            } else {
                ServletAnswer.write(outcome, failure, request, response.target());
            }
            return;
        }
        if (request.isAsyncStarted()) {
            response.release(() -> answerLater(request, response));
            AsyncTimeout.watch(request, response.target());
        } else if (ServletAnswer.isHostPage(request)) {
            response.target().sendError(response.errorStatus());
        } else if (response.isWaitingForBody(fillEmptyErrors)
                && !response.target().isCommitted()) {
            fill(request, response);
        }
    }

    private void fill(HttpServletRequest request, CapturedErrors response) throws IOException {
        RequestFacts facts = facts(request, response);
        Throwable outage = LoginOutage.behind(response.errorStatus(), request);
        Outcome outcome = outage == null
                ? responder.respondTo(response.bareStatus(facts), facts)
                : responder.respondTo(outage, facts);
        if (outcome instanceof Outcome.Pass) {
            response.sendOn();
            return;
        }
        if (outage != null) {
            response.target().setHeader("WWW-Authenticate", null); // other credentials would not help
        }
        ServletAnswer.write(outcome, outage, request, response.target());
    }

    /**
     * Another thread has sent an error, and completes the request itself. Where a filter stands around this one that
     * captures errors as well, as in a WAR of Spring Boot, it would be lost.
     */
    private boolean answerLater(HttpServletRequest request, CapturedErrors response) throws IOException {
        RequestFacts facts = facts(request, response);
        Outcome outcome = responder.respondTo(response.bareStatus(facts), facts);
        return outcome instanceof Outcome.Answer && ServletAnswer.writeHere(outcome, request, response.target());
    }

    private RequestFacts facts(HttpServletRequest request, CapturedErrors response) {
        return new ServletFacts(request, response.target(), language, methods);
    }
}
