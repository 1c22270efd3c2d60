package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.status.StatusCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Plainfault's own problem types: those of {@code problem-types.properties} beside this class. */
final class BuiltInTypes {

    private static final String FILE = "problem-types.properties";
    private static final String PLACE = "built in";

    private static final Map<String, Object> STRING = Map.of("type", "string");

    private BuiltInTypes() {}

    static List<DeclaredType> read(int validationStatus) {
        return file().entrySet().stream()
                .map(row -> type((String) row.getKey(), (String) row.getValue(), validationStatus))
                .toList();
    }

    private static Properties file() {
        Properties rows = new Properties();
        try (InputStream stream = BuiltInTypes.class.getResourceAsStream(FILE)) {
            rows.load(requireNonNull(stream, FILE));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static DeclaredType type(String code, String what, int validationStatus) {
        String[] words = what.split(" ");
        Set<String> parts = Set.of(words);
        int status = parts.contains("or-422") ? validationStatus : Integer.parseInt(words[0]);
        return new DeclaredType(
                new ProblemType(StatusCode.of(status), code, null, null),
                parts.contains("errors") ? List.of(errors()) : List.of(),
                null,
                parts.contains("retry-after"),
                List.of(),
                PLACE);
    }

    /** The list of what is wrong in a request. */
    private static DeclaredMember errors() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("detail", STRING);
        properties.put("pointer", Map.of("type", "string", "format", "uri-reference"));
        properties.put("parameter", STRING);
        properties.put(
                "in",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(ParameterIn.values())
                                .map(ParameterIn::word)
                                .toList()));
        properties.put("code", STRING);
        properties.put("rejected", Map.of());
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("type", "object");
        items.put("properties", properties);
        items.put("required", List.of("code"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", items);
        return new DeclaredMember("errors", schema);
    }
}
