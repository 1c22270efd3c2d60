package io.github.plainfault.webflux;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A response that, when it is completed as an error without a body, or with one that nobody has chosen, gets one. */
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

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        if (!DeniedAccess.maySay(getDelegate())) {
            return super.writeWith(body);
        }
        return DataBufferUtils.join(body).flatMap(whole -> {
            if (!DeniedAccess.isIn(whole)) {
                return super.writeWith(Mono.just(whole));
            }
            DataBufferUtils.release(whole);
            getDelegate().getHeaders().setContentType(null);
            return bareErrors.replace(exchange, getDelegate());
        });
    }
}
