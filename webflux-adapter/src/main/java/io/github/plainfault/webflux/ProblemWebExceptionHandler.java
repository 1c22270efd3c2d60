package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.http.RequestFacts;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import reactor.core.publisher.Mono;

/**
 * Answers whatever failed in a handler or filter and was not answered by an {@code @ExceptionHandler} of the application.
 *
 * <p>A response that is committed is left alone, and its failure goes on, so that the client sees the truncation.
 */
public final class ProblemWebExceptionHandler implements WebExceptionHandler {

    /** Set where a filter has asked already, so that a failure that goes on is not answered or told again. */
    private static final String ASKED = ProblemWebExceptionHandler.class.getName() + ".asked";

    private final ProblemResponder responder;
    private final ReaderLanguage language;
    private final SupportedMethods methods;
    private final FunctionalRoutes routes = new FunctionalRoutes();

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemWebExceptionHandler(ProblemResponder responder, ReaderLanguage language) {
        this(responder, language, SupportedMethods.unknown());
    }

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MappedMethods}
     */
    public ProblemWebExceptionHandler(ProblemResponder responder, ReaderLanguage language, SupportedMethods methods) {
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
        this.methods = requireNonNull(methods, "methods");
    }

    /**
     * Whether Plainfault has logged the failure of this exchange and left the answer to the application's own error page,
     * which need not log it again.
     */
    public static boolean isLogged(ServerWebExchange exchange) {
        return OwnPage.isChosen(exchange);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (OwnPage.isChosen(exchange) || exchange.getAttribute(ASKED) != null) {
            return Mono.error(failure);
        }
        if (exchange.getResponse().isCommitted()) {
            responder.tooLate(failure, new ExchangeFacts(exchange, language, methods));
            return Mono.error(failure);
        }
        if (FunctionalRoutes.isUnmapped(failure, exchange) && routes.exist(exchange)) {
            return routes.allowed(exchange).flatMap(allowed -> answer(exchange, failure, allowed));
        }
        Mono<Void> answer = Mono.defer(() -> answer(exchange, failure, List.of()));
        return failure instanceof IOException
                ? ClientConnection.of(exchange).settled().then(answer)
                : answer;
    }

    /** What Spring would do about a failure, before it comes to Spring. */
    Mono<Void> handleOnce(ServerWebExchange exchange, Throwable failure) {
        exchange.getAttributes().put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION, failure);
        Mono<Void> handled = handle(exchange, failure);
        exchange.getAttributes().put(ASKED, true);
        return handled;
    }

    private Mono<Void> answer(ServerWebExchange exchange, Throwable failure, List<String> allowed) {
        RequestFacts facts = new ExchangeFacts(exchange, language, methods);
        Outcome outcome = allowed.isEmpty()
                ? responder.respondTo(UnreadForm.explained(failure, exchange), facts)
                : responder.respondTo(BareStatus.methodNotAllowed(allowed), facts);
        if (outcome instanceof Outcome.Pass) {
            return Mono.error(failure);
        }
        if (outcome instanceof Outcome.HostPage page) {
            OwnPage.choose(page.response(), failure, exchange, exchange.getResponse());
            // the application's own handler comes next; it knows of statuses by this exception
            return Mono.error(new ResponseStatusException(
                    HttpStatusCode.valueOf(page.response().status()), null, failure));
        }
        tellObservation(outcome, exchange);
        return ExchangeAnswer.write(outcome, exchange.getResponse());
    }

    /** Observations learn of every exception that was handled; it is an error only if it is a mistake of the server. */
    private static void tellObservation(Outcome outcome, ServerWebExchange exchange) {
        boolean serversMistake =
                outcome instanceof Outcome.Answer answer && answer.response().status() >= 500;
        if (!serversMistake) {
            exchange.getAttributes().remove(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
        }
    }
}
