package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** The address is right, but the order in the body is for a product which does not exist. */
@RespondWith(status = 422, code = "unknown-product")
public final class UnknownProductException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final long product;

    public UnknownProductException(long product) {
        super("product: " + product);
        this.product = product;
    }

    /** The number nobody knows. */
    public long product() {
        return product;
    }
}
