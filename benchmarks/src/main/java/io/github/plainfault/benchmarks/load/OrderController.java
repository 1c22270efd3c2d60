package io.github.plainfault.benchmarks.load;

import jakarta.validation.Valid;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The application, the same on Spring MVC and WebFlux. */
@RestController
class OrderController {

    private static final Method RESERVE = reserveMethod();

    @GetMapping("/orders/{id}")
    OrderView order(@PathVariable long id) {
        return OrderView.of(id);
    }

    @GetMapping("/orders/{id}/reserve")
    OrderView reserve(@PathVariable long id) {
        throw new OutOfStockException(2);
    }

    /** What a failure costs before anybody answers it: two traces are filled in, its own and that of reflection. */
    @GetMapping("/orders/{id}/caught")
    OrderView caught(@PathVariable long id) throws ReflectiveOperationException {
        try {
            return (OrderView) RESERVE.invoke(this, id);
        } catch (InvocationTargetException failed) {
            return OrderView.of(id);
        }
    }

    @GetMapping("/orders/{id}/pay")
    OrderView pay(@PathVariable long id) {
        throw new IllegalStateException("Connection to payments:7001 refused");
    }

    @GetMapping("/orders/{id}/cancel")
    OrderView cancel(@PathVariable long id) {
        throw new ResponseStatusException(HttpStatus.CONFLICT, "Already shipped");
    }

    @PostMapping("/orders")
    OrderView create(@Valid @RequestBody NewOrder order) {
        return OrderView.of(order.quantity());
    }

    private static Method reserveMethod() {
        try {
            return OrderController.class.getDeclaredMethod("reserve", long.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
