package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.SqlFaults;
import io.github.plainfault.http.RequestFacts;
import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;

/** Failures of R2DBC, by SQLState; where that says nothing, their class decides. */
final class R2dbcFaults implements FaultMapping {

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof R2dbcException database
                ? SqlFaults.ofState(database.getSqlState(), database.getErrorCode(), request)
                : null;
    }
}
