package io.github.plainfault.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON of plain values: strings, numbers, truth values, lists and maps. Needs no databind. */
public final class PlainJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final PlainMembers MEMBERS = new PlainMembers();

    private PlainJson() {}

    /**
     * JSON that is written already and becomes a part of other JSON.
     *
     * @param json not copied, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // written once and never compared
    public record Raw(byte[] json) {}

    /**
     * The bytes of an object, in UTF-8, without white space.
     *
     * @param members values may be {@link Raw}
     */
    public static byte[] of(Map<String, ?> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(generator, members);
        }
        return bytes.toByteArray();
    }

    /** The same JSON with line breaks, for people to read. */
    public static String indented(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * json.length);
        String text = new String(json, StandardCharsets.UTF_8);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text);
                JsonGenerator generator = FACTORY.createGenerator(new Indented(), bytes)) {
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        if (value instanceof Raw raw) {
            generator.writeRawValue(new String(raw.json(), StandardCharsets.UTF_8));
        } else if (value instanceof Map<?, ?> entries) {
            generator.writeStartObject();
            entries.forEach((name, element) -> {
                generator.writeName(String.valueOf(name));
                write(generator, element);
            });
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> elements) {
            generator.writeStartArray();
            elements.forEach(element -> write(generator, element));
            generator.writeEndArray();
        } else {
            JacksonMembers.writeValue(generator, value, MEMBERS);
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
