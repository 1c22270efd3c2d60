package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** The address is that of a product which does not exist. */
@RespondWith(status = 404, code = "product-not-found")
public final class ProductNotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final long product;

    public ProductNotFoundException(long product) {
        super("product: " + product);
        this.product = product;
    }

    /** The number nobody knows. */
    public long product() {
        return product;
    }
}
