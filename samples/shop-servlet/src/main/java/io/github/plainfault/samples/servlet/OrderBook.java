package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Maintenance;
import io.github.plainfault.samples.shop.NewOrder;
import io.github.plainfault.samples.shop.Order;
import io.github.plainfault.samples.shop.OrderNotFoundException;
import io.github.plainfault.samples.shop.UnknownProductException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders that the shop has taken. */
@Service
@Transactional
class OrderBook {

    private final Maintenance maintenance;
    private final ProductRepository products;
    private final OrderRepository orders;

    OrderBook(Maintenance maintenance, ProductRepository products, OrderRepository orders) {
        this.maintenance = maintenance;
        this.products = products;
        this.orders = orders;
    }

    Order place(NewOrder order) {
        maintenance.requireOpen();
        ProductEntity product =
                products.findById(order.product()).orElseThrow(() -> new UnknownProductException(order.product()));
        product.become(product.toProduct().less(order.quantity()));
        return orders.save(new OrderEntity(order)).toOrder();
    }

    Order find(long id) {
        return orders.findById(id)
                .orElseThrow(() -> new OrderNotFoundException(id))
                .toOrder();
    }
}
