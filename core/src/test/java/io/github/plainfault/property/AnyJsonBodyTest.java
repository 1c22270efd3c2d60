package io.github.plainfault.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import io.github.plainfault.status.StatusCode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Our own bytes are those that Jackson's generator writes, whatever the texts and numbers are. */
class AnyJsonBodyTest {

    private final JsonFactory jackson = new JsonFactory();
    private final JsonProblemEncoder encoder = JsonProblemEncoder.withoutDatabind();

    @Property
    void isWhatJacksonWrites(
            @ForAll("texts") String type,
            @ForAll("texts") String explanation,
            @ForAll("texts") String name,
            @ForAll("scalars") Object member,
            @ForAll("scalars") Object rejected) {
        ProblemEntry error = new ProblemEntry(null, type, null, null, name, rejected);
        ProblemDocument problem = new ProblemDocument(
                type,
                type,
                StatusCode.of(409),
                explanation,
                explanation,
                explanation,
                explanation,
                List.of(error, error),
                7,
                Map.of(name, member),
                Locale.ENGLISH);

        byte[] expected = byJackson(problem);

        if (expected == null) {
            assertThat(catchThrowable(() -> encoder.encode(problem))).isNotNull();
        } else {
            assertThat(encoder.encode(problem)).isEqualTo(expected);
            assertThat(encoder.encode(problem)).as("a second time").isEqualTo(expected);
        }
    }

    /** The bytes, or {@code null} if Jackson refuses. */
    private byte @Nullable [] byJackson(ProblemDocument problem) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = jackson.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", problem.type());
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status().number());
            write(json, "detail", problem.detail());
            write(json, "instance", problem.instance());
            write(json, "explanation", problem.explanation());
            write(json, "advice", problem.advice());
            json.writeArrayPropertyStart("errors");
            for (ProblemEntry error : problem.errors()) {
                json.writeStartObject();
                write(json, "pointer", error.pointer());
                write(json, "code", error.code());
                write(json, "rejected", error.rejected());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("errorCount", problem.errorCount());
            problem.members().forEach((name, value) -> write(json, name, value));
            json.writeEndObject();
        } catch (RuntimeException e) {
            return null;
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        json.writeName(name);
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeBoolean((Boolean) value);
        }
    }

    /** Up to far more than one of Jackson's buffers, with everything that JSON and UTF-8 treat in its own way. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.chars().range(' ', '~')),
                Tuple.of(4, Arbitraries.chars().range('\u4e00', '\u9fff')),
                Tuple.of(2, Arbitraries.chars().range('\0', '\u07ff')),
                Tuple.of(1, Arbitraries.chars().with('"', '\\', '/', '\u2028', '\uffff', '\u007f')));
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(12, characters.map(String::valueOf)),
                Tuple.of(1, Arbitraries.of("\ud83d\ude00", "\ud83d", "\ude00")));
        return Arbitraries.oneOf(
                characters.list().ofMaxSize(60).map(AnyJsonBodyTest::joined),
                pieces.list().ofMaxSize(60).map(AnyJsonBodyTest::joined),
                characters.map(c -> String.valueOf(c).repeat(5_000)));
    }

    private static String joined(List<?> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(text::append);
        return text.toString();
    }

    @Provide
    Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.integers().map(number -> number),
                Arbitraries.shorts().map(number -> number),
                Arbitraries.bytes().map(number -> number),
                Arbitraries.doubles().map(number -> number),
                Arbitraries.of(true, false, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE));
    }
}
