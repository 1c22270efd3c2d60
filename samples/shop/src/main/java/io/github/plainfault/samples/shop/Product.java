package io.github.plainfault.samples.shop;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One product of the catalogue.
 *
 * @param available how many are in stock
 * @param version grows with every change
 */
public record Product(long id, String name, int available, long version) {

    /** The version as clients see it. */
    public String etag() {
        return "\"" + version + "\"";
    }

    /**
     * This product, if the client knows its current version.
     *
     * @param ifMatch the value of {@code If-Match}: entity tags or {@code *} (RFC 9110, section 13.1.1)
     * @throws VersionRequiredException if the client did not say which version it knows
     * @throws VersionMismatchException if it knows another one
     */
    public Product ifMatches(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new VersionRequiredException();
        }
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag()));
        if (!matches) {
            throw new VersionMismatchException(version);
        }
        return this;
    }

    /**
     * This product after some of it were sold.
     *
     * @throws OutOfStockException if there are not that many
     */
    public Product less(int quantity) {
        if (quantity > available) {
            throw new OutOfStockException(available, quantity);
        }
        return new Product(id, name, available - quantity, version);
    }

    /** This product with another name and stock. */
    public Product with(ProductChange change) {
        return new Product(id, change.name(), change.available(), version);
    }
}
