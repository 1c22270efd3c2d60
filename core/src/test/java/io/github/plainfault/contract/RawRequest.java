package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A request that no HTTP client would send: its bytes are written as they stand in the golden file. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private RawRequest() {}

    /**
     * The answer to these bytes, on a connection of its own.
     *
     * @param parts strings, one byte for each character, and objects such as {@code {"repeat": "a", "times": 70000}}
     */
    static SentAnswer send(JsonNode parts, URI server) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes(parts));
            return read(socket.getInputStream());
        }
    }

    private static byte[] bytes(JsonNode parts) {
        StringBuilder request = new StringBuilder();
        for (JsonNode part : parts) {
            request.append(
                    part.isString()
                            ? part.stringValue()
                            : part.required("repeat")
                                    .stringValue()
                                    .repeat(part.required("times").intValue()));
        }
        return request.toString().getBytes(ISO_8859_1);
    }

    private static SentAnswer read(InputStream input) throws IOException {
        String[] lines = head(input).split("\r\n", -1);
        Map<String, List<String>> fields = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            fields.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        HttpHeaders headers = HttpHeaders.of(fields, (name, value) -> true);
        long length = headers.firstValueAsLong("content-length")
                .orElseThrow(() -> new IOException("no Content-Length in " + headers));
        byte[] body = input.readNBytes(Math.toIntExact(length));
        return new SentAnswer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, body);
    }

    /** The status line and the header fields. */
    private static String head(InputStream input) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith(END_OF_HEAD)) {
            int octet = input.read();
            if (octet < 0) {
                throw new EOFException("the connection ends in: " + head.toString(ISO_8859_1));
            }
            head.write(octet);
        }
        String all = head.toString(ISO_8859_1);
        return all.substring(0, all.length() - END_OF_HEAD.length());
    }
}
