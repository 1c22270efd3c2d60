package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers whatever failed in a handler or filter and was not answered by an {@code @ExceptionHandler} of the application.
 *
 * <p>A response that is committed is left alone, and its failure goes on, so that the client sees the truncation.
 */
public final class ProblemWebExceptionHandler implements WebExceptionHandler {

    private final ProblemResponder responder;
    private final ReaderLanguage language;

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemWebExceptionHandler(ProblemResponder responder, ReaderLanguage language) {
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return Mono.defer(() -> ExchangeAnswer.write(
                responder.respondTo(failure, new ExchangeFacts(exchange, language)), exchange.getResponse()));
    }
}
