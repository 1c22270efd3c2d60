package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One situation: a request, and the one right answer to it.
 *
 * @param name the name of the file
 * @param content the JSON object in the file, see {@link AdapterContract}
 */
record GoldenFile(String name, ObjectNode content) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> MEMBERS = Set.of("situation", "answeredBy", "breaks", "request", "response");
    private static final Set<String> REQUEST_MEMBERS = Set.of("method", "target", "headers", "body", "raw");
    private static final Set<String> RESPONSE_MEMBERS = Set.of("status", "headers", "body", "text");

    /**
     * @throws IllegalArgumentException if the file says something that would not be compared
     */
    GoldenFile {
        refuseUnknown(name, content, MEMBERS);
        refuseUnknown(name, content.path("request"), REQUEST_MEMBERS);
        refuseUnknown(name, content.path("response"), RESPONSE_MEMBERS);
        if (content.has("answeredBy") && !content.get("answeredBy").asString("").equals("application")) {
            throw new IllegalArgumentException(
                    name + ": answeredBy " + content.get("answeredBy") + " (expected: \"application\", or none)");
        }
        if (content.path("response").has("body") && content.path("response").has("text")) {
            throw new IllegalArgumentException(name + ": response has body and text (expected: one of them, or none)");
        }
    }

    static GoldenFile parse(String name, byte[] json) {
        return new GoldenFile(name, ContractJson.parse(json));
    }

    String situation() {
        return content.required("situation").stringValue();
    }

    /** An answer of the application's own, which Plainfault must leave alone. */
    boolean isAnsweredByTheApplication() {
        return content.has("answeredBy");
    }

    /** Numbers of the rules that this answer breaks, each with the reason why it may. */
    Map<String, String> breaks() {
        Map<String, String> breaks = new TreeMap<>();
        content.path("breaks").forEachEntry((rule, reason) -> breaks.put(rule, reason.stringValue()));
        return breaks;
    }

    /** Empty if the request says it in another way. */
    String method() {
        return content.at("/request/method").asString("");
    }

    /** Path and query, as they stand in the request line; empty if the request says it in another way. */
    String target() {
        return content.at("/request/target").asString("");
    }

    /** All lines of a field of the request, {@code null} if there is none. */
    @Nullable
    String requestHeader(String name) {
        for (Map.Entry<String, JsonNode> header : content.at("/request/headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return String.join(", ", lines(header.getValue()));
            }
        }
        return null;
    }

    /** Whether the request is bytes, see {@link RawRequest}. */
    boolean isRaw() {
        return content.required("request").has("raw");
    }

    JsonNode raw() {
        return content.required("request").required("raw");
    }

    HttpRequest requestTo(URI server) {
        JsonNode request = content.required("request");
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server + target()))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(PATIENCE)
                .method(
                        method(),
                        request.has("body")
                                ? BodyPublishers.ofByteArray(
                                        request.get("body").stringValue().getBytes(UTF_8))
                                : BodyPublishers.noBody());
        request.path("headers").forEachEntry((name, value) -> lines(value).forEach(line -> builder.header(name, line)));
        return builder.build();
    }

    boolean hasAnswer() {
        return content.has("response");
    }

    ContractAnswer answer() {
        JsonNode response = content.required("response");
        SortedMap<String, List<String>> headers = new TreeMap<>();
        response.path("headers")
                .forEachEntry((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), lines(value)));
        return new ContractAnswer(response.required("status").intValue(), headers, body(response));
    }

    /** The same situation with another answer, as it would stand in a file. */
    byte[] withAnswer(ContractAnswer answer) {
        ObjectNode recorded = content.deepCopy();
        ObjectNode response = recorded.putObject("response");
        response.put("status", answer.status());
        ObjectNode headers = response.putObject("headers");
        answer.headers().forEach((name, values) -> {
            if (values.size() == 1) {
                headers.put(name, values.get(0));
            } else {
                values.forEach(headers.putArray(name)::add);
            }
        });
        List<String> type = answer.headers().getOrDefault("content-type", List.of());
        if (answer.body().length > 0 && type.toString().contains("json")) {
            response.set("body", ContractJson.parse(answer.body()));
        } else if (answer.body().length > 0) {
            List<String> lines = List.of(new String(answer.body(), UTF_8).split("\n", -1));
            if (lines.size() == 1) {
                response.put("text", lines.get(0));
            } else {
                lines.forEach(response.putArray("text")::add);
            }
        }
        return ContractJson.pretty(recorded);
    }

    private static byte[] body(JsonNode response) {
        if (response.has("body")) {
            return ContractJson.compact(response.get("body"));
        }
        return response.has("text")
                ? String.join("\n", lines(response.get("text"))).getBytes(UTF_8)
                : new byte[0];
    }

    private static List<String> lines(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.stringValue());
        }
        List<String> lines = new ArrayList<>();
        value.forEach(line -> lines.add(line.stringValue()));
        return lines;
    }

    private static void refuseUnknown(String file, JsonNode object, Set<String> known) {
        object.propertyNames().forEach(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(file + ": " + name + " (expected: one of " + known + ")");
            }
        });
    }
}
