package io.github.plainfault.spring.contract;

import io.github.plainfault.contract.ContractFailures;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers that come later, and fail: before anything has left, as the golden files say, and after it.
 *
 * <table>
 * <caption>Routes</caption>
 * <tr><td>GET /contract/async/future-timeout</td><td>a future that is not completed in time</td></tr>
 * <tr><td>GET /contract/async/mono-timeout</td><td>{@code Mono.timeout}</td></tr>
 * <tr><td>GET /contract/async/mono</td><td>fails with {@link ContractFailures#outOfStock()}</td></tr>
 * <tr><td>GET /contract/async/events, /lines</td><td>server-sent events and lines of JSON that fail at once</td></tr>
 * <tr><td>GET /contract/async/events-timeout</td><td>server-sent events that do not begin in time</td></tr>
 * <tr><td>GET /contract/async/events-late, /lines-late</td><td>the same two that fail after two events, or lines</td></tr>
 * </table>
 */
@RestController
public class AsyncController {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    /** Is not completed in time. */
    @GetMapping("/contract/async/future-timeout")
    public CompletableFuture<String> futureTimeout() {
        return new CompletableFuture<String>().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Comes not in time. */
    @GetMapping("/contract/async/mono-timeout")
    public Mono<String> monoTimeout() {
        return Mono.<String>never().timeout(PATIENCE);
    }

    /** Fails. */
    @GetMapping("/contract/async/mono")
    public Mono<String> mono() {
        return Mono.delay(PATIENCE).then(Mono.error(ContractFailures::outOfStock));
    }

    /** Fails before the first event. */
    @GetMapping(path = "/contract/async/events", produces = "text/event-stream")
    public Flux<Line> events() {
        return Flux.error(ContractFailures::outOfStock);
    }

    /** Fails before the first line. */
    @GetMapping(path = "/contract/async/lines", produces = "application/x-ndjson")
    public Flux<Line> lines() {
        return Flux.error(ContractFailures::outOfStock);
    }

    /** Has no event in time. */
    @GetMapping(path = "/contract/async/events-timeout", produces = "text/event-stream")
    public Flux<Line> eventsTimeout() {
        return Flux.<Line>never().timeout(PATIENCE);
    }

    /** Fails after two events. */
    @GetMapping(path = "/contract/async/events-late", produces = "text/event-stream")
    public Flux<Line> eventsLate() {
        return twoLines();
    }

    /** Fails after two lines. */
    @GetMapping(path = "/contract/async/lines-late", produces = "application/x-ndjson")
    public Flux<Line> linesLate() {
        return twoLines();
    }

    private static Flux<Line> twoLines() {
        return Flux.just(new Line(1), new Line(2))
                .concatWith(Mono.delay(PATIENCE).then(Mono.error(ContractFailures::outOfStock)));
    }

    /** A line of JSON. */
    public record Line(int number) {}
}
