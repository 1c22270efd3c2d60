package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Customer;
import io.github.plainfault.samples.shop.NewCustomer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table of the customers. */
@Repository
class CustomerRepository {

    private final DatabaseClient database;

    CustomerRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Boolean> existsByEmail(String email) {
        return database.sql("select 1 from customers where email = :email")
                .bind("email", email)
                .fetch()
                .one()
                .hasElement();
    }

    Mono<Customer> add(NewCustomer customer) {
        return database.sql("insert into customers (name, email) values (:name, :email)")
                .bind("name", customer.name())
                .bind("email", customer.email())
                .filter(statement -> statement.returnGeneratedValues("id"))
                .map(row -> Columns.required(row, "id", Long.class))
                .one()
                .map(id -> new Customer(id, customer.name(), customer.email()));
    }
}
