package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Product;
import io.r2dbc.spi.Readable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of the products. */
@Repository
class ProductRepository {

    private final DatabaseClient database;

    ProductRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Product> findAll() {
        return database.sql("select * from products order by id")
                .map(ProductRepository::product)
                .all();
    }

    Flux<Product> findByName(String text, int limit) {
        return database.sql(
                        "select * from products where locate(lower(:text), lower(name)) > 0 order by id limit :limit")
                .bind("text", text)
                .bind("limit", limit)
                .map(ProductRepository::product)
                .all();
    }

    Mono<Product> findById(long id) {
        return database.sql("select * from products where id = :id")
                .bind("id", id)
                .map(ProductRepository::product)
                .one();
    }

    /**
     * Saves a product that was read before, and gives it the next version.
     *
     * @throws OptimisticLockingFailureException (as a signal) if somebody else has saved it since
     */
    Mono<Product> save(Product product) {
        return database.sql("update products set name = :name, available = :available, version = :version + 1"
                        + " where id = :id and version = :version")
                .bind("id", product.id())
                .bind("name", product.name())
                .bind("available", product.available())
                .bind("version", product.version())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("product " + product.id())))
                .map(rows -> new Product(product.id(), product.name(), product.available(), product.version() + 1));
    }

    private static Product product(Readable row) {
        return new Product(
                Columns.required(row, "id", Long.class),
                Columns.required(row, "name", String.class),
                Columns.required(row, "available", Integer.class),
                Columns.required(row, "version", Long.class));
    }
}
