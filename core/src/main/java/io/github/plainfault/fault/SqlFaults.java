package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Failures of databases by their SQLState and, where that says no more than that something is wrong, by the number of
 * the database. What neither says, the class of the exception does.
 *
 * <pre>{@code
 * SqlFaults.ofState("23505", 0, request);     // 409, /problems/duplicate (PostgreSQL)
 * SqlFaults.ofState("23000", 1062, request);  // the same (MySQL)
 * }</pre>
 *
 * <p>Never tells what the database said: no statement, name, key or value.
 */
public final class SqlFaults implements FaultMapping {

    /** The mapping for exceptions of JDBC. It is asked by every responder; nobody needs to add it. */
    public SqlFaults() {}

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof SQLException database
                ? ofState(database.getSQLState(), database.getErrorCode(), request)
                : null;
    }

    /**
     * The fault, for drivers that have exceptions of their own.
     *
     * @param state the SQLState, or {@code null} if the driver does not know it
     * @param vendorCode the number of the database, 0 if it has none
     * @param request the request during which it happened: a value that does not fit is the client's only if the
     *     request had content
     * @return {@code null} if state and number say nothing
     */
    public static @Nullable Fault ofState(@Nullable String state, int vendorCode, RequestFacts request) {
        return SqlStates.faultOf(state, vendorCode, request);
    }
}
