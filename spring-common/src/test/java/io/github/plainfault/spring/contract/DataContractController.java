package io.github.plainfault.spring.contract;

import java.net.ConnectException;
import java.sql.SQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * More routes of the set {@code spring}: what a client can provoke in the database of an application, as PostgreSQL and
 * Spring tell it. Nothing of their texts may be in an answer.
 *
 * <table>
 * <caption>Routes with a database</caption>
 * <tr><th>route</th><th>what happens</th></tr>
 * <tr><td>POST /contract/data</td><td>a unique key is taken</td></tr>
 * <tr><td>PATCH /contract/data</td><td>a column must not be null</td></tr>
 * <tr><td>DELETE /contract/data</td><td>the row is still referenced by another one</td></tr>
 * <tr><td>PUT /contract/data</td><td>somebody else changed it in the meantime</td></tr>
 * <tr><td>POST /contract/data/locked</td><td>somebody else holds the row for too long</td></tr>
 * <tr><td>GET /contract/data</td><td>the database cannot be reached</td></tr>
 * </table>
 */
@RestController
public class DataContractController {

    private static final String STATEMENT = "could not execute statement [insert into customer (email) values (?)]";

    /** A unique key is taken. */
    @PostMapping("/contract/data")
    public void insert() {
        throw new DuplicateKeyException(
                STATEMENT,
                new SQLException(
                        "ERROR: duplicate key value violates unique constraint \"customer_email_key\""
                                + " Detail: Key (email)=(ann@shop.example) already exists.",
                        "23505"));
    }

    /** A column must not be null. */
    @PatchMapping("/contract/data")
    public void insertNull() {
        throw new DataIntegrityViolationException(
                STATEMENT,
                new SQLException(
                        "ERROR: null value in column \"email\" of relation \"customer\" violates not-null constraint",
                        "23502"));
    }

    /** The row is still referenced by another one. */
    @DeleteMapping("/contract/data")
    public void deleteReferenced() {
        throw new DataIntegrityViolationException(
                STATEMENT,
                new SQLException(
                        "ERROR: update or delete on table \"customer\" violates foreign key constraint"
                                + " \"orders_customer_fkey\" on table \"orders\"",
                        "23503"));
    }

    /** Somebody else changed it in the meantime. */
    @PutMapping("/contract/data")
    public void updateChanged() {
        throw new OptimisticLockingFailureException("Row was updated or deleted by another transaction: Customer#7");
    }

    /** Somebody else holds the row for too long. */
    @PostMapping("/contract/data/locked")
    public void updateLocked() {
        throw new CannotAcquireLockException(
                STATEMENT, new SQLException("ERROR: canceling statement due to lock timeout", "55P03"));
    }

    /** The database cannot be reached. */
    @GetMapping("/contract/data")
    public void connect() {
        throw new CannotCreateTransactionException(
                "Could not open JDBC Connection for transaction",
                new SQLException(
                        "Connection to db.internal:5432 refused.",
                        "08001",
                        new ConnectException("Connection refused")));
    }
}
