package io.github.plainfault.spring.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.plainfault.contract.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;

/**
 * What a client has received over its own connection until the answer was whole, or the connection was closed in
 * whichever way.
 *
 * @param head status line and header fields
 * @param content what came of the content, without the sizes of its chunks
 * @param whole whether the content came to its end
 */
record ReceivedBytes(String head, byte[] content, boolean whole) {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /**
     * Asks, and reads as long as something comes.
     *
     * @param headers lines of the request, each with its line break
     */
    static ReceivedBytes get(RunningServer server, String path, String headers) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return read(socket.getInputStream());
        }
    }

    String status() {
        return head.split(" ", 3)[1];
    }

    String text() {
        return new String(content, UTF_8);
    }

    /** Until the answer is whole, or nothing comes any more. */
    static ReceivedBytes read(InputStream input) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            int length = input.read(some);
            while (length >= 0) {
                all.write(some, 0, length);
                ReceivedBytes soFar = parse(all.toByteArray());
                if (soFar.whole()) {
                    return soFar;
                }
                length = input.read(some);
            }
        } catch (SocketException reset) {
            // what came before counts
        }
        return parse(all.toByteArray());
    }

    private static ReceivedBytes parse(byte[] message) {
        String octets = new String(message, ISO_8859_1);
        int end = octets.indexOf(END_OF_HEAD);
        if (end < 0) {
            return new ReceivedBytes(octets, new byte[0], false);
        }
        String head = octets.substring(0, end);
        String body = octets.substring(end + END_OF_HEAD.length());
        if (head.lines().noneMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"))) {
            int length = head.lines()
                    .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(-1);
            return new ReceivedBytes(head, body.getBytes(ISO_8859_1), body.length() == length);
        }
        StringBuilder content = new StringBuilder();
        int at = 0;
        int lineEnd = body.indexOf("\r\n", at);
        while (lineEnd > at) {
            int size = Integer.parseInt(body.substring(at, lineEnd), 16);
            int begin = lineEnd + 2;
            if (size == 0) {
                return new ReceivedBytes(head, content.toString().getBytes(ISO_8859_1), true);
            }
            content.append(body, begin, Math.min(begin + size, body.length()));
            at = begin + size + 2;
            lineEnd = at < body.length() ? body.indexOf("\r\n", at) : -1;
        }
        return new ReceivedBytes(head, content.toString().getBytes(ISO_8859_1), false);
    }
}
