package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.UncategorizedDataAccessException;

/**
 * Failures of data access of which Spring says too little: that some rule of the data is broken, even if it is a unique
 * key used through JPA, that a statement is wrong, which is all that some databases say of many things, that some
 * resource is gone, that a statement or a lock took too long, or nothing at all. There the database itself is asked.
 */
final class DataAccessFaults implements FaultMapping {

    private final List<FaultMapping> databases;

    /**
     * @param databases what is known of the databases' own exceptions
     */
    DataAccessFaults(List<FaultMapping> databases) {
        this.databases = List.copyOf(databases);
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return saysTooLittle(failure) ? ofDatabase(failure, request) : null;
    }

    private static boolean saysTooLittle(Throwable failure) {
        return failure.getClass() == DataIntegrityViolationException.class
                || failure instanceof InvalidDataAccessResourceUsageException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof QueryTimeoutException
                || failure instanceof UncategorizedDataAccessException;
    }

    private @Nullable Fault ofDatabase(Throwable failure, RequestFacts request) {
        for (Throwable current : Causes.from(failure.getCause())) {
            for (FaultMapping database : databases) {
                Fault fault = database.map(current, request);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }
}
