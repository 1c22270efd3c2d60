package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Maintenance;
import io.github.plainfault.samples.shop.NewOrder;
import io.github.plainfault.samples.shop.Order;
import io.github.plainfault.samples.shop.OrderNotFoundException;
import io.github.plainfault.samples.shop.UnknownProductException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

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

    Mono<Order> place(NewOrder order) {
        return Mono.fromRunnable(maintenance::requireOpen)
                .then(products.findById(order.product()))
                .switchIfEmpty(Mono.error(() -> new UnknownProductException(order.product())))
                .map(product -> product.less(order.quantity()))
                .flatMap(products::save)
                .then(orders.add(order));
    }

    Mono<Order> find(long id) {
        return orders.findById(id).switchIfEmpty(Mono.error(() -> new OrderNotFoundException(id)));
    }
}
