package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** More searches than the shop allows in one minute. */
@RespondWith(status = 429, code = "search-limit-reached", retryAfter = "{retryAfterSeconds}")
public final class SearchLimitReachedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final int limit;

    @ProblemMember
    private final long retryAfterSeconds;

    SearchLimitReachedException(int limit, long retryAfterSeconds) {
        super("limit: " + limit);
        this.limit = limit;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** How many searches are allowed per minute. */
    public int limit() {
        return limit;
    }

    /** When trying again can help. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
