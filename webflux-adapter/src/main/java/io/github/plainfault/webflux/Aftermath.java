package io.github.plainfault.webflux;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What follows when a filter chain has ended. */
interface Aftermath {

    /** Nothing; a failure goes on. */
    Aftermath NONE = new Aftermath() {
        @Override
        public @Nullable Mono<Void> ofSuccess() {
            return null;
        }

        @Override
        public @Nullable Mono<Void> ofFailure(Throwable failure) {
            return null;
        }
    };

    /** What is left to do when the chain is complete; {@code null} if nothing is. */
    @Nullable
    Mono<Void> ofSuccess();

    /** What takes the place of a failure; {@code null} if it goes on. */
    @Nullable
    Mono<Void> ofFailure(Throwable failure);
}
