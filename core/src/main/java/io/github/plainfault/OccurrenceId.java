package io.github.plainfault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.plainfault.http.RequestFacts;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The id of one occurrence, in the log and in the body. */
final class OccurrenceId {

    private static final String URN = "urn:uuid:";

    /** Random digits for x, one of 8, 9, a and b for y (RFC 9562, section 5.4). */
    private static final byte[] PATTERN = (URN + "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx").getBytes(ISO_8859_1);

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(ISO_8859_1);

    /** Of no occurrence, for examples. */
    static final String SAMPLE_URN = URN + "00000000-0000-4000-8000-000000000000";

    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;

    private OccurrenceId() {}

    /** The id as a URI, which is what most answers need of it. */
    static String urn(RequestFacts request, InstanceStyle style) {
        String trace = style == InstanceStyle.TRACE ? traceId(request.header("traceparent")) : null;
        return trace == null ? random() : URN + trace;
    }

    /** The id that a URI made here is about. */
    static String inUrn(String urn) {
        return urn.substring(URN.length());
    }

    /**
     * A UUID of version 4. It tells one occurrence from another in a log, is no secret and grants nothing, so it may be
     * guessed (RFC 9562, section 6.9) and need not come from {@code SecureRandom}, for which threads wait in turn.
     */
    private static String random() {
        byte[] urn = PATTERN.clone();
        long bits = 0;
        for (int i = URN.length(); i < urn.length; i++) {
            if (i == URN.length() || urn[i] == 'y') { // each half takes less than 64 bits
                bits = ThreadLocalRandom.current().nextLong();
            }
            if (urn[i] == 'x') {
                urn[i] = DIGITS[(int) bits & 0xf];
                bits >>>= 4;
            } else if (urn[i] == 'y') {
                urn[i] = DIGITS[0x8 | ((int) bits & 0x3)];
                bits >>>= 2;
            }
        }
        return new String(urn, ISO_8859_1);
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
