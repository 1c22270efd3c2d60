package io.github.plainfault.encode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** What JSON says, as maps, lists and strings; needs no databind. */
final class JsonContent {

    /** Read is only what has just been written, so lengths are bounded as they were there: not at all. */
    private static final StreamReadConstraints ANY_LENGTH = StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();

    private final JsonFactory factory =
            JsonFactory.builder().streamReadConstraints(ANY_LENGTH).build();

    /**
     * The members of an object, in order. Left out are those without content: {@code null}, an empty list, an empty
     * object. A list keeps its items, so that each stays at its place; {@code null} is an empty string there.
     *
     * @throws RuntimeException if that is no JSON object
     */
    Map<String, Object> of(byte[] json) {
        // from characters: from bytes this library refuses names with a lone surrogate, which it writes
        String text = new String(json, StandardCharsets.UTF_8);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return object(parser);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            Object value = value(parser);
            if (value != null && !Map.of().equals(value) && !List.of().equals(value)) {
                members.put(name, value);
            }
        }
        return members;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            items.add(value == null ? "" : value);
        }
        return items;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> null;
            default -> parser.getString(); // numbers as they are written
        };
    }
}
