package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.NewOrder;
import io.github.plainfault.samples.shop.Order;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/orders")
class OrderController {

    private final OrderBook orders;

    OrderController(OrderBook orders) {
        this.orders = orders;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Order>> place(@Valid @RequestBody NewOrder order) {
        return orders.place(order).map(placed -> ResponseEntity.created(URI.create("/orders/" + placed.id()))
                .body(placed));
    }

    @GetMapping("/{id}")
    Mono<Order> one(@PathVariable long id) {
        return orders.find(id);
    }
}
