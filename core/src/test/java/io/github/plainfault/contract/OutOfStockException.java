package io.github.plainfault.contract;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;

/** Texts of its own: English here, Chinese in the words files of the kit. */
@RespondWith(status = 409, code = "out-of-stock", title = "Out of stock", detail = "Only {available} left")
public final class OutOfStockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @ProblemMember
    private final int available;

    OutOfStockException(int available) {
        super(ContractFailures.SECRET);
        this.available = available;
    }
}
