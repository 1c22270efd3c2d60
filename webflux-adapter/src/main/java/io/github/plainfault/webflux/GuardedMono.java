package io.github.plainfault.webflux;

import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Subscription;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** Subscribes to a filter chain, and signals what the subscription throws. */
final class GuardedMono extends Mono<Void> {

    private final WebFilterChain chain;
    private final ServerWebExchange exchange;

    GuardedMono(WebFilterChain chain, ServerWebExchange exchange) {
        this.chain = chain;
        this.exchange = exchange;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> downstream) {
        Guard guard = new Guard(downstream);
        try {
            chain.filter(exchange).subscribe(guard);
        } catch (VirtualMachineError fatal) {
            guard.fail(new FatalErrorException(fatal));
        }
    }

    /** Passes signals on, and ends the sequence once if the subscription fails. */
    private static final class Guard implements CoreSubscriber<Void> {

        private final CoreSubscriber<? super Void> downstream;
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicBoolean started = new AtomicBoolean();

        Guard(CoreSubscriber<? super Void> downstream) {
            this.downstream = downstream;
        }

        void fail(Throwable failure) {
            if (ended.compareAndSet(false, true)) {
                if (started.compareAndSet(false, true)) {
                    downstream.onSubscribe(Operators.emptySubscription());
                }
                downstream.onError(failure);
            }
        }

        @Override
        public Context currentContext() {
            return downstream.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            if (started.compareAndSet(false, true)) {
                downstream.onSubscribe(subscription);
            } else {
                subscription.cancel();
            }
        }

        @Override
        public void onNext(Void impossible) {
            // a Mono<Void> has no value to pass on
        }

        @Override
        public void onError(Throwable failure) {
            if (ended.compareAndSet(false, true)) {
                downstream.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (ended.compareAndSet(false, true)) {
                downstream.onComplete();
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
