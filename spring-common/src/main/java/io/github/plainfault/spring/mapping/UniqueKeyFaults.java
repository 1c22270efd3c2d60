package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A unique key that is taken already. Spring says so of JDBC and R2DBC; through JPA it only says that some rule of the
 * data is broken, and the database's own code has to be read.
 */
final class UniqueKeyFaults implements FaultMapping {

    private static final Fault DUPLICATE = Fault.of(ProblemType.of(409, "duplicate"));

    private static final String UNIQUE = "23505";
    private static final String INTEGRITY = "23000";

    /** What MySQL, SQL Server (two) and Oracle say where others say {@value #UNIQUE}. */
    private static final Set<Integer> VENDOR_UNIQUE = Set.of(1062, 2601, 2627, 1);

    private static final int DEEPEST_CAUSE = 100;

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure.getClass() != DataIntegrityViolationException.class) {
            return null;
        }
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
            if (current instanceof SQLException database && isUnique(database)) {
                return DUPLICATE;
            }
            current = current.getCause();
        }
        return null;
    }

    private static boolean isUnique(SQLException database) {
        String state = database.getSQLState();
        return UNIQUE.equals(state) || (INTEGRITY.equals(state) && VENDOR_UNIQUE.contains(database.getErrorCode()));
    }
}
