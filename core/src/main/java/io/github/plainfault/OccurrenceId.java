package io.github.plainfault;

import io.github.plainfault.http.RequestFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of one occurrence, in the log and in the body. */
final class OccurrenceId {

    /** Of no occurrence, for examples. */
    static final String SAMPLE = "00000000-0000-4000-8000-000000000000";

    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;

    private OccurrenceId() {}

    static String of(RequestFacts request, InstanceStyle style) {
        String trace = style == InstanceStyle.TRACE ? traceId(request.header("traceparent")) : null;
        return trace == null ? UUID.randomUUID().toString() : trace;
    }

    /** {@code 00-<32 hexadecimal digits>-<16>-<2>}; anything else is no trace. */
    private static @Nullable String traceId(@Nullable String traceparent) {
        boolean wellFormed = traceparent != null
                && traceparent.length() >= 55
                && !traceparent.startsWith("ff")
                && traceparent.charAt(TRACE_ID_START - 1) == '-'
                && traceparent.charAt(TRACE_ID_END) == '-';
        if (traceparent == null || !wellFormed) {
            return null;
        }
        String id = traceparent.substring(TRACE_ID_START, TRACE_ID_END);
        boolean nothing = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return null;
            }
            nothing &= c == '0';
        }
        return nothing
                ? null
                : String.join(
                        "-",
                        id.substring(0, 8),
                        id.substring(8, 12),
                        id.substring(12, 16),
                        id.substring(16, 20),
                        id.substring(20));
    }
}
