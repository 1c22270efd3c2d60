package io.github.plainfault.webflux;

import io.github.plainfault.spring.mapping.UnreadableFormException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/** An exchange with another response, that says whose mistake it is if a form cannot be read; every request has one. */
final class GuardedExchange extends ServerWebExchangeDecorator implements Aftermath {

    private final ServerHttpResponse response;
    private final ProblemWebFilter filter;

    /** @param filter asked what follows when the chain has ended */
    GuardedExchange(ServerWebExchange exchange, ServerHttpResponse response, ProblemWebFilter filter) {
        super(exchange);
        this.response = response;
        this.filter = filter;
    }

    @Override
    public @Nullable Mono<Void> ofSuccess() {
        return filter.rest(getDelegate());
    }

    @Override
    public @Nullable Mono<Void> ofFailure(Throwable failure) {
        return filter.answer(getDelegate(), failure);
    }

    @Override
    public ServerHttpResponse getResponse() {
        return response;
    }

    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
        return super.getFormData().onErrorMap(GuardedExchange::isUnreadable, UnreadableFormException::new);
    }

    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
        return super.getMultipartData().onErrorMap(GuardedExchange::isUnreadable, UnreadableFormException::new);
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof DecodingException || failure instanceof IllegalArgumentException;
    }
}
