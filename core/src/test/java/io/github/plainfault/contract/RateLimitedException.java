package io.github.plainfault.contract;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;

/** A code without any words: its status explains it. When to come back is known only when it is thrown. */
@RespondWith(status = 429, code = "order-limit", retryAfter = "{waitSeconds}")
public final class RateLimitedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int waitSeconds;

    RateLimitedException(int waitSeconds) {
        super(ContractFailures.SECRET);
        this.waitSeconds = waitSeconds;
    }

    /** Whole seconds. */
    @ProblemMember
    public int getWaitSeconds() {
        return waitSeconds;
    }
}
