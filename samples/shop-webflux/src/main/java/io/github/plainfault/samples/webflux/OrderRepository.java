package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Delivery;
import io.github.plainfault.samples.shop.NewOrder;
import io.github.plainfault.samples.shop.Order;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table of the orders. */
@Repository
class OrderRepository {

    private final DatabaseClient database;

    OrderRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Order> add(NewOrder order) {
        return database.sql("insert into orders (product, quantity, delivery) values (:product, :quantity, :delivery)")
                .bind("product", order.product())
                .bind("quantity", order.quantity())
                .bind("delivery", order.delivery().name())
                .filter(statement -> statement.returnGeneratedValues("id"))
                .map(row -> Columns.required(row, "id", Long.class))
                .one()
                .map(id -> new Order(id, order.product(), order.quantity(), order.delivery()));
    }

    Mono<Order> findById(long id) {
        return database.sql("select * from orders where id = :id")
                .bind("id", id)
                .map(OrderRepository::order)
                .one();
    }

    private static Order order(Readable row) {
        return new Order(
                Columns.required(row, "id", Long.class),
                Columns.required(row, "product", Long.class),
                Columns.required(row, "quantity", Integer.class),
                Delivery.valueOf(Columns.required(row, "delivery", String.class)));
    }
}
