package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A golden file for whoever has a connection of its own: the bytes to send, and whether what came back is what the file
 * says.
 *
 * <pre>{@code
 * GoldenExchange.in(ContractSet.HTTP).forEach(situation -> {
 *     connection.write(situation.request());
 *     ...
 *     String difference = situation.difference(status, headers, body);
 * });
 * }</pre>
 */
public final class GoldenExchange {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String name;
    private final GoldenFile file;
    private final byte[] request;
    private final ContractAnswer expected;
    private final String readable;

    private GoldenExchange(ContractSet set, GoldenFile file) {
        this.name = set.folder() + "/" + file.name();
        this.file = file;
        this.request = request(file);
        this.expected = file.answer();
        this.readable = expected.readable();
    }

    /** All situations of a set that a client of HTTP could ask for. */
    public static Stream<GoldenExchange> in(ContractSet set) {
        return GoldenFiles.in(set.folder()).stream()
                .filter(file -> !file.isRaw())
                .map(file -> new GoldenExchange(set, file));
    }

    /** The golden file, for example {@code contract/http/gone.json}. */
    public String name() {
        return name;
    }

    /** Path and query, as they stand in the request line. */
    public String target() {
        return file.target();
    }

    /** Whether the answer has no content whatever its length says. */
    public boolean isHead() {
        return file.method().equals("HEAD");
    }

    /** The code of the status line that is right. */
    public int status() {
        return expected.status();
    }

    /** The type of the problem that is right, {@code null} if the right answer is none in JSON. */
    public @Nullable String type() {
        return file.content().at("/response/body/type").asString(null);
    }

    /** The request as it is sent over HTTP/1.1. */
    public byte[] request() {
        return request.clone();
    }

    /**
     * What is wrong with an answer.
     *
     * @param headers names with the values of all lines
     * @return {@code null} if it is the one that the file says
     */
    public @Nullable String difference(int status, Map<String, List<String>> headers, byte[] body) {
        ContractAnswer answer =
                ContractAnswer.of(new SentAnswer(status, HttpHeaders.of(headers, (field, value) -> true), body));
        if (Arrays.equals(answer.body(), expected.body()) && answer.readable().equals(readable)) {
            return null;
        }
        return "expected:\n" + readable + "\n\nbut was:\n" + answer.readable();
    }

    @Override
    public String toString() {
        return name;
    }

    private static byte[] request(GoldenFile file) {
        JsonNode request = file.content().required("request");
        StringBuilder head = new StringBuilder(256)
                .append(file.method())
                .append(' ')
                .append(file.target())
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        request.path("headers").forEachEntry((field, value) -> {
            if (value.isArray()) {
                value.forEach(line -> append(head, field, line.stringValue()));
            } else {
                append(head, field, value.stringValue());
            }
        });
        byte[] content = request.path("body").asString("").getBytes(UTF_8);
        if (request.has("body") || !SAFE.contains(file.method())) {
            append(head, "Content-Length", Integer.toString(content.length));
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        message.writeBytes(content);
        return message.toByteArray();
    }

    private static void append(StringBuilder head, String field, String value) {
        head.append(field).append(": ").append(value).append("\r\n");
    }
}
