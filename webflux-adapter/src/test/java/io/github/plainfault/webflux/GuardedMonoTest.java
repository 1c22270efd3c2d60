package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One operator that stands for four of the library must keep their rules. */
class GuardedMonoTest {

    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/orders/7"));
    private final List<String> signals = new ArrayList<>();
    private @Nullable Mono<Void> answer;

    @Test
    void completesAtOnceWhereNothingIsLeftToDo() {
        listen(Mono.empty(), () -> null);

        assertThat(signals).containsExactly("complete");
    }

    @Test
    void completesAfterTheRest() {
        Sinks.Empty<Void> rest = Sinks.empty();
        listen(Mono.empty(), rest::asMono);
        assertThat(signals).isEmpty();

        rest.tryEmitEmpty();

        assertThat(signals).containsExactly("complete");
    }

    @Test
    void failsWithTheRest() {
        listen(Mono.empty(), () -> Mono.error(new IllegalStateException("rest")));

        assertThat(signals).containsExactly("java.lang.IllegalStateException: rest");
    }

    @Test
    void failsIfNobodyCanSayWhatIsLeft() {
        listen(Mono.empty(), () -> {
            throw new IllegalStateException("rest");
        });

        assertThat(signals).containsExactly("java.lang.IllegalStateException: rest");
    }

    @Test
    void aChainThatFailsHasNoRest() {
        AtomicBoolean asked = new AtomicBoolean();
        listen(Mono.error(new IllegalStateException("chain")), () -> {
            asked.set(true);
            return null;
        });

        assertThat(signals).containsExactly("java.lang.IllegalStateException: chain");
        assertThat(asked).isFalse();
    }

    @Test
    void aFailureThatIsAnsweredIsNone() {
        answer = Mono.empty();
        listen(Mono.error(new IllegalStateException("chain")), () -> null);

        assertThat(signals).containsExactly("complete");
    }

    @Test
    void aFailureThatIsHandedOnIsOne() {
        answer = Mono.error(new IllegalStateException("not ours"));
        listen(Mono.error(new IllegalStateException("chain")), () -> null);

        assertThat(signals).containsExactly("java.lang.IllegalStateException: not ours");
    }

    @Test
    void aFatalErrorIsAFailureThatNamesIt() {
        StackOverflowError fatal = new StackOverflowError();
        List<Throwable> causes = new ArrayList<>();
        new GuardedMono(
                        exchange -> {
                            throw fatal;
                        },
                        exchange,
                        Aftermath.NONE)
                .subscribe(done -> {}, failure -> causes.add(failure.getCause()));

        assertThat(causes).containsExactly(fatal);
    }

    @Test
    void aClientThatLeavesCancelsTheChain() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Disposable request = listen(Mono.<Void>never().doOnCancel(() -> cancelled.set(true)), () -> null);

        request.dispose();

        assertThat(cancelled).isTrue();
    }

    @Test
    void aClientThatLeavesCancelsTheRest() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Disposable request = listen(Mono.empty(), () -> Mono.<Void>never().doOnCancel(() -> cancelled.set(true)));

        request.dispose();

        assertThat(cancelled).isTrue();
    }

    private Disposable listen(Mono<Void> chain, Supplier<@Nullable Mono<Void>> rest) {
        Aftermath aftermath = new Aftermath() {
            @Override
            public @Nullable Mono<Void> ofSuccess() {
                return rest.get();
            }

            @Override
            public @Nullable Mono<Void> ofFailure(Throwable failure) {
                return answer;
            }
        };
        return new GuardedMono(exchange -> chain, exchange, aftermath)
                .subscribe(done -> {}, failure -> signals.add(failure.toString()), () -> signals.add("complete"));
    }
}
