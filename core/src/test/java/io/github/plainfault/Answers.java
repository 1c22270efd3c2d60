package io.github.plainfault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into what a responder gave. */
final class Answers {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Answers() {}

    static RequestFacts get(String... headers) {
        assertThat(headers.length % 2).isZero();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            fields.put(headers[i], headers[i + 1]);
        }
        return RequestFacts.of("GET", "/orders/7", fields);
    }

    static ProblemResponse response(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Answer.class);
        return ((Outcome.Answer) outcome).response();
    }

    static JsonNode json(Outcome outcome) {
        return json(response(outcome).body());
    }

    static JsonNode json(byte[] body) {
        return MAPPER.readTree(text(body));
    }

    /** The bytes, which have to be UTF-8. */
    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8", e);
        }
    }

    static String member(Outcome outcome, String name) {
        return requireNonNull(json(outcome).get(name), name).asString();
    }

    static List<String> headers(Outcome outcome, String name) {
        return headers(response(outcome).headers(), name);
    }

    static List<String> headers(List<HeaderField> fields, String name) {
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(HeaderField::value)
                .toList();
    }
}
