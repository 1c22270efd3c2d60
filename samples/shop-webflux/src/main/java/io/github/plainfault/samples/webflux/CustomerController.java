package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Customer;
import io.github.plainfault.samples.shop.EmailAlreadyUsedException;
import io.github.plainfault.samples.shop.NewCustomer;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class CustomerController {

    private final CustomerRepository customers;

    CustomerController(CustomerRepository customers) {
        this.customers = customers;
    }

    @PostMapping("/customers")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Customer> register(@Valid @RequestBody NewCustomer customer) {
        // of two at the same time, the unique key refuses one, which is a 409 as well
        return customers
                .existsByEmail(customer.email())
                .flatMap(exists -> exists ? Mono.error(new EmailAlreadyUsedException()) : customers.add(customer));
    }
}
