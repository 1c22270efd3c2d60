package io.github.plainfault.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Bytes as they come, for what a client would hide. */
final class Wire {

    private static final int PATIENCE_IN_MILLISECONDS = 20_000;

    private Wire() {}

    /**
     * Everything that the server sends until it closes the connection, which the client does not ask it to do.
     *
     * @throws java.net.SocketTimeoutException if it does not close it
     */
    static String get(URI uri) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            String request = "GET " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            InputStream answer = socket.getInputStream();
            for (int next = answer.read(); next >= 0; next = answer.read()) {
                all.write(next);
            }
        } catch (SocketException reset) {
            // one of the two ways to break off
        }
        return all.toString(ISO_8859_1);
    }
}
