package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a stream of server-sent events that fails after its beginning end with an event {@code error} that carries the
 * problem, instead of breaking off; for a responder that {@linkplain ProblemResponder.Builder#sseErrors does so}.
 */
public final class EventStreamFilter implements WebFilter {

    private final ProblemResponder responder;
    private final ReaderLanguage language;
    private final SupportedMethods methods;

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MappedMethods}
     */
    public EventStreamFilter(ProblemResponder responder, ReaderLanguage language, SupportedMethods methods) {
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
        this.methods = requireNonNull(methods, "methods");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ExchangeFacts facts = new ExchangeFacts(exchange, language, methods);
        return chain.filter(exchange.mutate()
                .response(new EventStream(exchange, failure -> responder.lastEvent(failure, facts)))
                .build());
    }
}
