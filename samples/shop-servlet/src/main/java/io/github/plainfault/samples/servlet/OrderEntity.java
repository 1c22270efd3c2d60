package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Delivery;
import io.github.plainfault.samples.shop.NewOrder;
import io.github.plainfault.samples.shop.Order;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the order book. */
@Entity
@Table(name = "orders")
class OrderEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long product;
    private int quantity;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected OrderEntity() {}

    OrderEntity(NewOrder order) {
        product = order.product();
        quantity = order.quantity();
        delivery = order.delivery();
    }

    Order toOrder() {
        return new Order(id, product, quantity, delivery);
    }
}
