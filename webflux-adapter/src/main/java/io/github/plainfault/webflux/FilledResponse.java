package io.github.plainfault.webflux;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A response that, when it is completed as an error without a body, gets one. */
final class FilledResponse extends ServerHttpResponseDecorator {

    private final ServerWebExchange exchange;
    private final BareErrors bareErrors;

    FilledResponse(ServerHttpResponse response, ServerWebExchange exchange, BareErrors bareErrors) {
        super(response);
        this.exchange = exchange;
        this.bareErrors = bareErrors;
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.defer(() -> bareErrors.complete(exchange, getDelegate()));
    }
}
