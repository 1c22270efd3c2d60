package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SQLState says (ISO 9075-2, section 24.1, and the codes of PostgreSQL and H2), and where it says no more than
 * "integrity", the number of MySQL, SQL Server or Oracle.
 */
final class SqlStates {

    private static final Fault DUPLICATE = Fault.of(ProblemType.of(409, "duplicate"));
    private static final Fault CONFLICT = Fault.of(ProblemType.of(409, "data-conflict"));
    private static final Fault REFUSED = Fault.of(422);
    private static final Fault BUSY = Fault.of(ProblemType.of(503, "resource-busy"));
    private static final Fault UNAVAILABLE = Fault.of(503);
    private static final Fault NO_SPACE = Fault.of(507);
    private static final Fault OURS = Fault.of(500);

    /** States about one value or one row. */
    private static final Map<String, Fault> BY_STATE = Map.ofEntries(
            Map.entry("23505", DUPLICATE),
            Map.entry("23502", REFUSED),
            Map.entry("23513", REFUSED), // H2: check constraint
            Map.entry("23514", REFUSED),
            Map.entry("22001", REFUSED),
            Map.entry("22003", REFUSED),
            Map.entry("22004", REFUSED), // H2: out of the range of a column
            Map.entry("22007", REFUSED),
            Map.entry("22008", REFUSED),
            Map.entry("22018", REFUSED), // the standard's 22P02
            Map.entry("22P02", REFUSED),
            Map.entry("55P03", BUSY),
            Map.entry("25006", UNAVAILABLE), // read only: the writing server is changing
            Map.entry("53100", NO_SPACE),
            Map.entry("53200", UNAVAILABLE),
            Map.entry("53300", UNAVAILABLE),
            Map.entry("57014", UNAVAILABLE),
            Map.entry("57P01", UNAVAILABLE),
            Map.entry("57P02", UNAVAILABLE),
            Map.entry("57P03", UNAVAILABLE),
            Map.entry("HYT00", UNAVAILABLE),
            Map.entry("HYT01", UNAVAILABLE));

    /** Classes of states, the first two characters. Access refused, 28 and 42501, is about our account. */
    private static final Map<String, Fault> BY_CLASS = Map.ofEntries(
            Map.entry("08", UNAVAILABLE),
            Map.entry("0A", OURS),
            Map.entry("22", OURS),
            Map.entry("23", CONFLICT),
            Map.entry("28", OURS),
            Map.entry("40", BUSY),
            Map.entry("42", OURS),
            Map.entry("54", OURS),
            Map.entry("58", OURS),
            Map.entry("61", BUSY), // Oracle: a row or a table is locked
            Map.entry("XX", OURS));

    private static final String INTEGRITY = "23000";

    /** MySQL, SQL Server (two), Oracle: a unique key. */
    private static final Set<Integer> VENDOR_DUPLICATE = Set.of(1062, 2601, 2627, 1);

    /** MySQL (null, check), SQL Server (null), Oracle (null twice, check). */
    private static final Set<Integer> VENDOR_REFUSED = Set.of(1048, 3819, 515, 1400, 1407, 2290);

    /** H2 and MySQL, which otherwise only say that something took too long. */
    private static final Set<Integer> VENDOR_LOCKED = Set.of(50200, 1205);

    private static final Set<String> TIMEOUT_OR_ANYTHING = Set.of("HYT00", "HY000");

    private SqlStates() {}

    /**
     * The fault, or {@code null} if the state says nothing.
     *
     * @param vendorCode the number of the database, 0 if it has none
     */
    static @Nullable Fault faultOf(@Nullable String state, int vendorCode, RequestFacts request) {
        if (state == null || state.length() < 2) {
            return null;
        }
        if (TIMEOUT_OR_ANYTHING.contains(state) && VENDOR_LOCKED.contains(vendorCode)) {
            return BUSY;
        }
        Fault fault = state.equals(INTEGRITY) ? byVendor(vendorCode) : BY_STATE.get(state);
        if (fault == null) {
            fault = BY_CLASS.get(state.substring(0, 2));
        }
        return fault == REFUSED && !hasContent(request) ? OURS : fault;
    }

    private static @Nullable Fault byVendor(int code) {
        if (VENDOR_DUPLICATE.contains(code)) {
            return DUPLICATE;
        }
        return VENDOR_REFUSED.contains(code) ? REFUSED : null;
    }

    /** A request that only reads has no content that could not be processed (RFC 9110, section 15.5.21). */
    private static boolean hasContent(RequestFacts request) {
        return !request.method().equals("GET") && !request.isHead();
    }
}
