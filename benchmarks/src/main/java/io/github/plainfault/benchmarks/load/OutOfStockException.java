package io.github.plainfault.benchmarks.load;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.ResponseErrorCode;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.ResponseErrorProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The domain exception of all variants; the JVM overlooks the annotations of libraries that a variant does not have. */
@ResponseStatus(code = HttpStatus.CONFLICT, reason = "Out of stock")
@ResponseErrorCode("out-of-stock")
@RespondWith(status = 409, code = "out-of-stock", title = "Out of stock", detail = "Only {available} left.")
class OutOfStockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int available;

    OutOfStockException(int available) {
        super("Only " + available + " left.");
        this.available = available;
    }

    @ProblemMember
    @ResponseErrorProperty
    public int getAvailable() {
        return available;
    }
}
