package io.github.plainfault.webflux;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Subscribes to a filter chain, signals what the subscription throws, and sees to what is left to do when the chain is
 * complete. Every request passes here, so it is one operator where the library would take four.
 */
final class GuardedMono extends Mono<Void> {

    private final WebFilterChain chain;
    private final ServerWebExchange exchange;
    private final Supplier<@Nullable Mono<Void>> rest;

    /**
     * @param rest asked when the chain is complete; {@code null} says that nothing is left to do
     */
    GuardedMono(WebFilterChain chain, ServerWebExchange exchange, Supplier<@Nullable Mono<Void>> rest) {
        this.chain = chain;
        this.exchange = exchange;
        this.rest = rest;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> downstream) {
        Guard guard = new Guard(downstream, rest);
        downstream.onSubscribe(guard);
        try {
            chain.filter(exchange).subscribe(guard);
        } catch (VirtualMachineError fatal) {
            guard.onError(new FatalErrorException(fatal));
        }
    }

    /** Passes signals on, those of the chain and then those of the rest, and ends the sequence once. */
    private static final class Guard extends AtomicBoolean implements CoreSubscriber<Void>, Subscription {

        private static final long serialVersionUID = 1L;

        private final transient CoreSubscriber<? super Void> downstream;
        private final transient Supplier<@Nullable Mono<Void>> rest;
        private transient volatile @Nullable Subscription upstream;
        private transient volatile boolean cancelled;
        private transient boolean chainIsComplete;

        Guard(CoreSubscriber<? super Void> downstream, Supplier<@Nullable Mono<Void>> rest) {
            this.downstream = downstream;
            this.rest = rest;
        }

        @Override
        public Context currentContext() {
            return downstream.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            upstream = subscription;
            if (cancelled) {
                subscription.cancel();
            } else {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(Void impossible) {
            // a Mono<Void> has no value to pass on
        }

        @Override
        public void onError(Throwable failure) {
            if (compareAndSet(false, true)) {
                downstream.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            Mono<Void> next = null;
            if (!chainIsComplete) {
                chainIsComplete = true;
                try {
                    next = rest.get();
                } catch (RuntimeException failure) {
                    onError(failure);
                    return;
                }
            }
            if (next != null) {
                next.subscribe(this);
            } else if (compareAndSet(false, true)) {
                downstream.onComplete();
            }
        }

        /** There is no value to ask for. */
        @Override
        public void request(long values) {}

        @Override
        public void cancel() {
            cancelled = true;
            Subscription subscription = upstream;
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }

    /** Carries the error through Reactor, which would not carry it bare. */
    private static final class FatalErrorException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FatalErrorException(VirtualMachineError error) {
            super(null, error, false, false);
        }
    }
}
