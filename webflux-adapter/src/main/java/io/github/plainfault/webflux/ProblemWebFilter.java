package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponder;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives a problem to error statuses that were left without a body, whether the response was completed inside the chain
 * or only a status was set; and to those that Spring leaves with a body that is none: the text of Spring Security, the
 * length of a file without the file.
 */
public final class ProblemWebFilter implements WebFilter {

    private final BareErrors bareErrors;

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemWebFilter(ProblemResponder responder, ReaderLanguage language) {
        this(responder, true, language, SupportedMethods.unknown());
    }

    /**
     * @param responder decides what is answered
     * @param fillEmptyErrors whether an error status that was set without a body is filled
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MappedMethods}
     */
    public ProblemWebFilter(
            ProblemResponder responder, boolean fillEmptyErrors, ReaderLanguage language, SupportedMethods methods) {
        this.bareErrors = new BareErrors(
                requireNonNull(responder, "responder"),
                fillEmptyErrors,
                requireNonNull(language, "language"),
                requireNonNull(methods, "methods"));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        ServerWebExchange decorated = new GuardedExchange(exchange, new FilledResponse(response, exchange, bareErrors));
        // whoever completes the exchange uses the original response, which the decorator does not see
        return chain.filter(decorated).then(Mono.defer(() -> bareErrors.settle(exchange, response)));
    }
}
