package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** The address is that of an order which does not exist. */
@RespondWith(status = 404, code = "order-not-found")
public final class OrderNotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final long order;

    public OrderNotFoundException(long order) {
        super("order: " + order);
        this.order = order;
    }

    /** The number nobody knows. */
    public long order() {
        return order;
    }
}
