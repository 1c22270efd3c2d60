package io.github.plainfault.webflux;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response whose content, if it is written piece by piece, can have a last piece that says why there are no more. */
final class EventStream extends ServerHttpResponseDecorator {

    private final ServerWebExchange exchange;
    private final Function<Throwable, byte @Nullable []> lastEvent;

    /**
     * @param lastEvent what to end with; {@code null} if the failure has to go on
     */
    EventStream(ServerWebExchange exchange, Function<Throwable, byte @Nullable []> lastEvent) {
        super(exchange.getResponse());
        this.exchange = exchange;
        this.lastEvent = lastEvent;
    }

    /** Only what is between events is replaced: the failure of one that is being written stays inside of it. */
    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> events) {
        return super.writeAndFlushWith(Flux.<Publisher<? extends DataBuffer>>from(events)
                .onErrorResume(failure -> isCommitted() ? end(failure) : Flux.error(failure)));
    }

    private Publisher<Publisher<? extends DataBuffer>> end(Throwable failure) {
        byte[] event = lastEvent.apply(failure);
        if (event == null) {
            return Flux.error(failure);
        }
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(observation -> observation.setError(failure));
        return Mono.just(Mono.fromSupplier(() -> bufferFactory().wrap(event)));
    }
}
