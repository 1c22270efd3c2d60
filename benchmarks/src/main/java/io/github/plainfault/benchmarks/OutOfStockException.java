package io.github.plainfault.benchmarks;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;

/** A domain error as applications have it; without a stack trace, whose price is the application's. */
@RespondWith(status = 409, code = "out-of-stock", title = "Out of stock", detail = "Only {available} left.")
public final class OutOfStockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int available;

    /** Of that many pieces. */
    public OutOfStockException(int available) {
        super("not for the client", null, false, false);
        this.available = available;
    }

    @ProblemMember
    int available() {
        return available;
    }
}
