package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Customer;
import io.github.plainfault.samples.shop.EmailAlreadyUsedException;
import io.github.plainfault.samples.shop.NewCustomer;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustomerController {

    private final CustomerRepository customers;

    CustomerController(CustomerRepository customers) {
        this.customers = customers;
    }

    @PostMapping("/customers")
    @ResponseStatus(HttpStatus.CREATED)
    Customer register(@Valid @RequestBody NewCustomer customer) {
        // of two at the same time, the unique key refuses one, which is a 409 as well
        if (customers.existsByEmail(customer.email())) {
            throw new EmailAlreadyUsedException();
        }
        return customers.save(new CustomerEntity(customer)).toCustomer();
    }
}
