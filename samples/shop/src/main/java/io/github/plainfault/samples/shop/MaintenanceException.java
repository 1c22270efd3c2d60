package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** The shop takes no orders while it is being worked on. */
@RespondWith(status = 503, code = "maintenance", retryAfter = "{retryAfterSeconds}")
public final class MaintenanceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final long retryAfterSeconds;

    MaintenanceException(long retryAfterSeconds) {
        super("for " + retryAfterSeconds + " s");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When trying again can help. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
