package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What SQLState says (ISO 9075-2, section 24.1) and what the databases add to it: see {@code sql-states.properties}
 * beside this class. The most precise row decides: state and number, class and number, state, class.
 */
final class SqlStates {

    private static final int STATE_LENGTH = 5;
    private static final int CLASS_LENGTH = 2;
    private static final int UNPROCESSABLE = 422;

    private static final Fault OURS = Fault.of(500);
    private static final Map<String, Fault> ROWS = rows();

    private SqlStates() {}

    static @Nullable Fault faultOf(@Nullable String state, int vendorCode, RequestFacts request) {
        if (state == null || state.length() != STATE_LENGTH) {
            return null;
        }
        Fault fault = vendorCode == 0 ? byState(state) : byNumber(state, "/" + vendorCode);
        return fault != null && fault.status().number() == UNPROCESSABLE && !hasContent(request) ? OURS : fault;
    }

    private static @Nullable Fault byNumber(String state, String number) {
        Fault fault = ROWS.get(state + number);
        if (fault == null) {
            fault = ROWS.get(state.substring(0, CLASS_LENGTH) + number);
        }
        return fault == null ? byState(state) : fault;
    }

    private static @Nullable Fault byState(String state) {
        Fault fault = ROWS.get(state);
        return fault == null ? ROWS.get(state.substring(0, CLASS_LENGTH)) : fault;
    }

    /** A request that only reads has no content that could not be processed (RFC 9110, section 15.5.21). */
    private static boolean hasContent(RequestFacts request) {
        return !request.method().equals("GET") && !request.isHead();
    }

    private static Map<String, Fault> rows() {
        Map<String, Fault> rows = new HashMap<>();
        for (FaultRow row : FaultRow.read("sql-states.properties")) {
            rows.put(row.key(), row.fault());
        }
        return Map.copyOf(rows);
    }
}
