package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** More was ordered than there is. */
@RespondWith(status = 409, code = "out-of-stock")
public final class OutOfStockException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final int available;

    @ProblemMember
    private final int requested;

    OutOfStockException(int available, int requested) {
        super(requested + " requested, " + available + " available");
        this.available = available;
        this.requested = requested;
    }

    /** How many are left. */
    public int available() {
        return available;
    }

    /** How many were ordered. */
    public int requested() {
        return requested;
    }
}
