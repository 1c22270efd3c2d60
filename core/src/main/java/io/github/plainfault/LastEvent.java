package io.github.plainfault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The event that ends a stream of events which failed, in the form of {@code text/event-stream}. */
final class LastEvent {

    /** What the data of the event is. */
    static final String FORMAT = "application/problem+json";

    private static final String STREAM = "text/event-stream";

    private static final byte[] BEGINNING = "event:error\ndata:".getBytes(US_ASCII);
    private static final byte[] NEXT_LINE = "\ndata:".getBytes(US_ASCII);
    private static final byte[] END = "\n\n".getBytes(US_ASCII);

    private LastEvent() {}

    /** Whether an answer of this type is a stream of events; parameters do not matter. */
    static boolean fits(@Nullable String contentType) {
        if (contentType == null || !contentType.regionMatches(true, 0, STREAM, 0, STREAM.length())) {
            return false;
        }
        String parameters = contentType.substring(STREAM.length()).stripLeading();
        return parameters.isEmpty() || parameters.charAt(0) == ';';
    }

    /** The event. A line break would end its data, so each line is a line of data. */
    static byte[] of(byte[] problem) {
        ByteArrayOutputStream event = new ByteArrayOutputStream(problem.length + 32);
        event.writeBytes(BEGINNING);
        for (byte octet : problem) {
            if (octet == '\n') {
                event.writeBytes(NEXT_LINE);
            } else if (octet != '\r') {
                event.write(octet);
            }
        }
        event.writeBytes(END);
        return event.toByteArray();
    }
}
