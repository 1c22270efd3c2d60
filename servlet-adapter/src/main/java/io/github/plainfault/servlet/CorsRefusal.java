package io.github.plainfault.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * The output of a response with status 403 and no content type. Spring refuses a request from another origin with these
 * and one line of text, from its mappings as from its filter and that of Spring Security; nothing but the text tells it
 * from an answer of the application, and the problem says more.
 */
final class CorsRefusal extends ServletOutputStream {

    private static final byte[] TEXT = "Invalid CORS request".getBytes(UTF_8);

    private final ServletOutputStream output;
    private final Runnable onRefusal;
    private boolean begun;

    /**
     * @param onRefusal called in the place of writing the text
     */
    CorsRefusal(ServletOutputStream output, Runnable onRefusal) {
        this.output = output;
        this.onRefusal = onRefusal;
    }

    /** What Spring would have written. */
    static void write(HttpServletResponse response) throws IOException {
        response.getOutputStream().write(TEXT);
        response.flushBuffer();
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        if (!begun && Arrays.equals(octets, offset, offset + length, TEXT, 0, TEXT.length)) {
            onRefusal.run();
        } else {
            begun = true;
            output.write(octets, offset, length);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        begun = true;
        output.write(octet);
    }

    @Override
    public void flush() throws IOException {
        output.flush();
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    @Override
    public boolean isReady() {
        return output.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        output.setWriteListener(listener);
    }
}
