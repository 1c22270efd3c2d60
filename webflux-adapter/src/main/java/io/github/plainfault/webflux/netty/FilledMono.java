package io.github.plainfault.webflux.netty;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.util.context.Context;

/**
 * Completes when the application has, and what it has left without a body is filled. Every request passes here, and hardly
 * any has something to fill, so it is one subscriber where {@link Mono#then} would take half a dozen objects.
 */
final class FilledMono extends Mono<Void> {

    private final Mono<Void> handled;
    private final Connection connection;
    private final Function<Connection, @Nullable Mono<Void>> filler;

    /** @param filler asked when the application is done; {@code null} says that there is nothing to fill */
    FilledMono(Mono<Void> handled, Connection connection, Function<Connection, @Nullable Mono<Void>> filler) {
        this.handled = handled;
        this.connection = connection;
        this.filler = filler;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> downstream) {
        handled.subscribe(new Waiting(downstream));
    }

    /** Hears of the application first, and then of what is filled. */
    private final class Waiting implements CoreSubscriber<Void>, Subscription {

        private final CoreSubscriber<? super Void> downstream;
        private boolean filling;
        private volatile @Nullable Subscription upstream;
        private volatile boolean cancelled;

        Waiting(CoreSubscriber<? super Void> downstream) {
            this.downstream = downstream;
        }

        @Override
        public Context currentContext() {
            return downstream.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            upstream = subscription;
            if (!filling) {
                downstream.onSubscribe(this);
            } else if (cancelled) {
                subscription.cancel();
            } else {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void request(long values) {
            Subscription subscription = upstream;
            if (subscription != null) {
                subscription.request(values);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            Subscription subscription = upstream;
            if (subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void onNext(Void impossible) {
            // a Mono<Void> has no value to pass on
        }

        @Override
        public void onError(Throwable failure) {
            downstream.onError(failure);
        }

        @Override
        public void onComplete() {
            Mono<Void> next = null;
            if (!filling) {
                filling = true;
                try {
                    next = filler.apply(connection);
                } catch (Throwable failure) {
                    Exceptions.throwIfFatal(failure);
                    downstream.onError(failure);
                    return;
                }
            }
            if (next == null) {
                downstream.onComplete();
            } else {
                next.subscribe(this);
            }
        }
    }
}
