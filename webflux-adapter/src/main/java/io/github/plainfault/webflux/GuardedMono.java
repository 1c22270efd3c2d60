package io.github.plainfault.webflux;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Subscribes to a filter chain, signals what the subscription throws, and sees to what is left to do when the chain has
 * ended. Every request passes here, so it is one operator where the library would take four.
 */
final class GuardedMono extends Mono<Void> {

    private final WebFilterChain chain;
    private final ServerWebExchange exchange;
    private final Aftermath aftermath;

    /**
     * @param chain subscribed to with that exchange
     * @param aftermath asked when the chain has ended
     */
    GuardedMono(WebFilterChain chain, ServerWebExchange exchange, Aftermath aftermath) {
        this.chain = chain;
        this.exchange = exchange;
        this.aftermath = aftermath;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> downstream) {
        Guard guard = new Guard(downstream, aftermath);
        downstream.onSubscribe(guard);
        try {
            chain.filter(exchange).subscribe(guard);
        } catch (VirtualMachineError fatal) {
            guard.onError(new FatalErrorException(fatal));
        }
    }

    /** Passes signals on, those of the chain and then those of what follows from it, and ends the sequence once. */
    private static final class Guard implements CoreSubscriber<Void>, Subscription {

        private final CoreSubscriber<? super Void> downstream;
        private final Aftermath aftermath;
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile @Nullable Subscription upstream;
        private volatile boolean cancelled;
        private boolean chainHasEnded;

        Guard(CoreSubscriber<? super Void> downstream, Aftermath aftermath) {
            this.downstream = downstream;
            this.aftermath = aftermath;
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
            if (chainHasEnded) {
                fail(failure);
                return;
            }
            chainHasEnded = true;
            Mono<Void> next;
            try {
                next = aftermath.ofFailure(failure);
            } catch (RuntimeException e) {
                fail(e);
                return;
            }
            if (next != null) {
                next.subscribe(this);
            } else {
                fail(failure);
            }
        }

        private void fail(Throwable failure) {
            if (ended.compareAndSet(false, true)) {
                downstream.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            Mono<Void> next = null;
            if (!chainHasEnded) {
                chainHasEnded = true;
                try {
                    next = aftermath.ofSuccess();
                } catch (RuntimeException failure) {
                    fail(failure);
                    return;
                }
            }
            if (next != null) {
                next.subscribe(this);
            } else if (ended.compareAndSet(false, true)) {
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
