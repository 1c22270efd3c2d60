package io.github.plainfault.webflux.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;

/** What every request passes must keep the rules of the library's own operators. */
class FilledMonoTest {

    private final Connection connection = () -> {
        throw new AssertionError("nobody needs the channel");
    };
    private final List<String> signals = new ArrayList<>();

    @Test
    void completesAtOnceWhereThereIsNothingToFill() {
        listen(Mono.empty(), () -> null);

        assertThat(signals).containsExactly("complete");
    }

    @Test
    void completesWhenTheBodyIsWritten() {
        Sinks.Empty<Void> written = Sinks.empty();
        listen(Mono.empty(), written::asMono);
        assertThat(signals).isEmpty();

        written.tryEmitEmpty();

        assertThat(signals).containsExactly("complete");
    }

    @Test
    void failsIfTheBodyCannotBeWritten() {
        listen(Mono.empty(), () -> Mono.error(new IllegalStateException("closed")));

        assertThat(signals).containsExactly("java.lang.IllegalStateException: closed");
    }

    @Test
    void failsIfNobodyCanSayWhatToFill() {
        listen(Mono.empty(), () -> {
            throw new IllegalStateException("filler");
        });

        assertThat(signals).containsExactly("java.lang.IllegalStateException: filler");
    }

    @Test
    void whatFailsIsNotFilled() {
        AtomicBoolean asked = new AtomicBoolean();
        listen(Mono.error(new IllegalStateException("application")), () -> {
            asked.set(true);
            return null;
        });

        assertThat(signals).containsExactly("java.lang.IllegalStateException: application");
        assertThat(asked).isFalse();
    }

    @Test
    void aClientThatLeavesCancelsTheApplication() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Disposable request = listen(Mono.<Void>never().doOnCancel(() -> cancelled.set(true)), () -> null);

        request.dispose();

        assertThat(cancelled).isTrue();
    }

    @Test
    void aClientThatLeavesCancelsWhatIsFilled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Disposable request = listen(Mono.empty(), () -> Mono.<Void>never().doOnCancel(() -> cancelled.set(true)));

        request.dispose();

        assertThat(cancelled).isTrue();
    }

    @Test
    void anErrorOfTheFillerIsAFailure() {
        listen(Mono.empty(), () -> {
            throw new AssertionError("filler");
        });

        assertThat(signals).containsExactly("java.lang.AssertionError: filler");
    }

    @Test
    void theContextOfTheRequestReachesTheApplicationAndWhatIsFilled() {
        List<String> seen = new ArrayList<>();
        Mono<Void> reading = Mono.deferContextual(context -> {
            seen.add(context.get("request"));
            return Mono.empty();
        });

        new FilledMono(reading, connection, asked -> reading)
                .contextWrite(context -> context.put("request", "7"))
                .block();

        assertThat(seen).containsExactly("7", "7");
    }

    private Disposable listen(Mono<Void> handled, Supplier<@Nullable Mono<Void>> filling) {
        return new FilledMono(handled, connection, asked -> filling.get())
                .subscribe(done -> {}, failure -> signals.add(failure.toString()), () -> signals.add("complete"));
    }
}
