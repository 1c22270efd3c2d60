package io.github.plainfault.spring.mapping;

import dev.failsafe.CircuitBreakerOpenException;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;

/** A circuit breaker of Failsafe knows when it will let somebody through again. */
final class FailsafeFaults implements FaultMapping {

    private static final ProblemType UNAVAILABLE = ProblemType.of(503, "upstream-unavailable");

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof CircuitBreakerOpenException open
                ? Fault.builder(UNAVAILABLE)
                        .retryAfter(open.getCircuitBreaker().getRemainingDelay())
                        .build()
                : null;
    }
}
