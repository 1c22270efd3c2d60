package io.github.plainfault.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the end of an answer. The header section is looked into once for each connection and length, because the same
 * request brings the same fields: a load generator that works harder than the server measures itself.
 */
final class AnswerReader {

    enum State {
        UNFINISHED,
        WHOLE,
        /** Whole, and the server will close the connection. */
        LAST,
        /** The server has closed the connection, after an answer that was its last. */
        CLOSED
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");
    private static final Pattern CLOSE = Pattern.compile("(?i)\r\nconnection: *close\r\n");
    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private final byte[] tail = new byte[END_OF_CHUNKS.length];
    private boolean last;
    private int bodyAt;
    private int end;

    void begin() {
        buffer.clear();
        bodyAt = 0;
        end = 0;
        last = false;
    }

    State read(ReadableByteChannel channel) throws IOException {
        int read = channel.read(buffer);
        if (read < 0) {
            if (!last) {
                throw new IOException("the connection was closed within an answer: " + text());
            }
            return State.CLOSED;
        }
        if (bodyAt == 0 && !findBody()) {
            return State.UNFINISHED;
        }
        boolean whole = end < 0 ? endsWithLastChunk() : buffer.position() == end;
        if (!whole) {
            return State.UNFINISHED;
        }
        return last ? State.LAST : State.WHOLE;
    }

    int status() {
        return (buffer.get(9) - '0') * 100 + (buffer.get(10) - '0') * 10 + (buffer.get(11) - '0');
    }

    String text() {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return new String(bytes, UTF_8);
    }

    private boolean findBody() {
        for (int i = 3; i < buffer.position(); i++) {
            if (buffer.get(i) == '\n' && buffer.get(i - 2) == '\n') {
                bodyAt = i + 1;
                byte[] bytes = new byte[bodyAt];
                buffer.get(0, bytes);
                String head = new String(bytes, ISO_8859_1);
                Matcher length = LENGTH.matcher(head);
                end = length.find() ? bodyAt + Integer.parseInt(length.group(1)) : -1;
                last = CLOSE.matcher(head).find();
                return true;
            }
        }
        return false;
    }

    private boolean endsWithLastChunk() {
        int from = buffer.position() - tail.length;
        if (from < bodyAt) {
            return false;
        }
        buffer.get(from, tail);
        return Arrays.equals(tail, END_OF_CHUNKS);
    }
}
