package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Product;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of the catalogue. */
@Entity
@Table(name = "products")
class ProductEntity {

    @Id
    private long id;

    private String name;
    private int available;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected ProductEntity() {}

    Product toProduct() {
        return new Product(id, name, available, version);
    }

    /** Takes over what the shop may change; the version is up to Hibernate. */
    void become(Product product) {
        name = product.name();
        available = product.available();
    }
}
