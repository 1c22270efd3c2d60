package io.github.plainfault.spring.contract;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Fails for each order in its own words, on whatever thread is free. */
@RestController
public class MixedController {

    /** Ways to fail: at once, after hops over threads of Reactor, on a thread of the JDK. */
    static final String[] WAYS = {"now", "hops", "future"};

    private static final Duration SOON = Duration.ofMillis(2);

    /** On the thread of the request. */
    @GetMapping("/mixed/now/{order}")
    public String now(@PathVariable String order) {
        throw new Refused(order);
    }

    /** On the fourth thread. */
    @GetMapping("/mixed/hops/{order}")
    public Mono<String> hops(@PathVariable String order) {
        return Mono.delay(SOON)
                .publishOn(Schedulers.boundedElastic())
                .map(tick -> order)
                .publishOn(Schedulers.parallel())
                .flatMap(same -> Mono.error(() -> new Refused(same)));
    }

    /** On a thread that nobody knows. */
    @GetMapping("/mixed/future/{order}")
    public CompletableFuture<String> future(@PathVariable String order) {
        Executor later = CompletableFuture.delayedExecutor(SOON.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(
                () -> {
                    throw new Refused(order);
                },
                later);
    }

    /** Says of which order it is, in a member and in a header field. */
    @RespondWith(status = 409, headers = "X-Order: {order}")
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        final String order;

        Refused(String order) {
            this.order = order;
        }
    }
}
