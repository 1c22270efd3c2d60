package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Failures of JDBC, by SQLState; where that says nothing, their class decides. */
final class SqlFaults implements FaultMapping {

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof SQLException database
                ? SqlStates.faultOf(database.getSQLState(), database.getErrorCode(), request)
                : null;
    }
}
