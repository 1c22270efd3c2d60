package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Customer;
import io.github.plainfault.samples.shop.NewCustomer;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the customers. */
@Entity
@Table(name = "customers")
class CustomerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String email;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected CustomerEntity() {}

    CustomerEntity(NewCustomer customer) {
        name = customer.name();
        email = customer.email();
    }

    Customer toCustomer() {
        return new Customer(id, name, email);
    }
}
