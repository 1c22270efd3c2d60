package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/** Asks by hand, to see what clients hide: the reason phrase, and whether a server waits for content that nobody reads. */
final class StatusLine {

    private static final int PATIENCE_IN_MILLISECONDS = 20_000;

    private StatusLine() {}

    /** The first line of the answer to GET, for example {@code HTTP/1.1 404 Not Found}. */
    static String ofGet(URI server, String target) throws IOException {
        return ask(
                server,
                "GET " + target + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n\r\n",
                0);
    }

    /**
     * The first line of the final answer to a POST that waits with its content until the server wants it.
     *
     * @throws java.net.SocketTimeoutException if the server waits, too
     */
    static String ofPostThatWaits(URI server, String target, int length) throws IOException {
        return ask(
                server,
                "POST " + target + " HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + length
                        + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n",
                length);
    }

    private static String ask(URI server, String head, int length) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            OutputStream request = socket.getOutputStream();
            request.write(head.getBytes(US_ASCII));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String line = firstLine(answer);
            if (line.startsWith("HTTP/1.1 100")) {
                request.write(" ".repeat(length).getBytes(US_ASCII));
                while (!firstLine(answer).isEmpty()) {
                    // the interim answer may have header fields
                }
                line = firstLine(answer);
            }
            return line;
        }
    }

    private static String firstLine(BufferedReader answer) throws IOException {
        String line = answer.readLine();
        if (line == null) {
            throw new EOFException("the server closed the connection and said nothing");
        }
        return line;
    }
}
