package io.github.plainfault.webflux;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/** A response that, when it is completed as an error without a body, gets one. */
final class FilledResponse extends ServerHttpResponseDecorator {

    private final ServerHttpRequest request;
    private final BareErrors bareErrors;

    FilledResponse(ServerHttpResponse response, ServerHttpRequest request, BareErrors bareErrors) {
        super(response);
        this.request = request;
        this.bareErrors = bareErrors;
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.defer(() -> BareErrors.isBare(getDelegate())
                ? bareErrors.fill(request, getDelegate())
                : getDelegate().setComplete());
    }
}
