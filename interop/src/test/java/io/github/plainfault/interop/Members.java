package io.github.plainfault.interop;

import io.github.plainfault.contract.GoldenAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members of a problem, so that they can be compared whatever a client made of them. */
final class Members {

    static final List<String> STANDARD = List.of("type", "title", "status", "detail", "instance");

    private Members() {}

    /** Those that a problem has beyond the standard ones. */
    static JsonNode extensionsOf(GoldenAnswer golden) {
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>(golden.members());
        extensions.keySet().removeAll(STANDARD);
        return tree(extensions);
    }

    /** Written and read again: clients differ in the classes they have for numbers, and in the order they keep. */
    static JsonNode tree(@Nullable Map<String, ?> members) {
        JsonMapper mapper = JsonMapper.shared();
        return mapper.readTree(mapper.writeValueAsString(members));
    }
}
