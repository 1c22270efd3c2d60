package io.github.plainfault.spring.mapping;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;

/** A unique index of MongoDB, which the driver tells by a number only. */
final class MongoFaults implements FaultMapping {

    private static final Fault DUPLICATE = Fault.of(ProblemType.of(409, "duplicate"));
    private static final int DUPLICATE_KEY = 11000;

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        boolean duplicate = failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY)
                : failure instanceof MongoException database && database.getCode() == DUPLICATE_KEY;
        return duplicate ? DUPLICATE : null;
    }
}
