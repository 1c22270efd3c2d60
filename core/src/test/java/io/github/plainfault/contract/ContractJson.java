package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON without surprises: order kept, each name once, numbers as they are written. */
final class ContractJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private ContractJson() {}

    /** The one JSON object in these bytes. */
    static ObjectNode parse(byte[] json) {
        JsonNode root = MAPPER.readTree(json);
        if (!(root instanceof ObjectNode object)) {
            throw new IllegalArgumentException("the root is " + root.getNodeType() + " (expected: an object)");
        }
        return object;
    }

    /** The members of the one JSON object in these bytes, in their order. */
    static Map<String, @Nullable Object> members(byte[] json) {
        return MAPPER.convertValue(parse(json), new TypeReference<>() {});
    }

    /** The bytes that are expected on the wire: UTF-8, no white space, nothing escaped that need not be. */
    static byte[] compact(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    static byte[] pretty(JsonNode tree) {
        return (MAPPER.writer().with(PRETTY).writeValueAsString(tree) + "\n").getBytes(UTF_8);
    }
}
