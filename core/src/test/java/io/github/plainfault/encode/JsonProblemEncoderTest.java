package io.github.plainfault.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import io.github.plainfault.status.StatusCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonProblemEncoderTest {

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonProblemEncoder PLAIN = JsonProblemEncoder.withoutDatabind();

    /** How an application might want its own JSON. */
    private static final JsonProblemEncoder WITH_MAPPER = JsonProblemEncoder.withMembersBy(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build());

    static Stream<JsonProblemEncoder> encoders() {
        return Stream.of(PLAIN, WITH_MAPPER, JsonProblemEncoder.standard());
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void writesTheMembersInTheirOrder(JsonProblemEncoder encoder) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("zebra", 1);
        members.put("ant", "two");
        ProblemDocument problem = new ProblemDocument(
                "/problems/x",
                "Title",
                StatusCode.of(422),
                "detail",
                "urn:uuid:1",
                "meaning",
                "advice",
                List.of(
                        new ProblemEntry("d1", "#/a", null, null, "min"),
                        new ProblemEntry(null, null, "page", "query", "type.integer")),
                3,
                members,
                Locale.ENGLISH);

        assertThat(text(encoder.encode(problem)))
                .isEqualTo("{\"type\":\"/problems/x\",\"title\":\"Title\",\"status\":422,\"detail\":\"detail\","
                        + "\"instance\":\"urn:uuid:1\",\"explanation\":\"meaning\",\"advice\":\"advice\","
                        + "\"errors\":[{\"detail\":\"d1\",\"pointer\":\"#/a\",\"code\":\"min\"},"
                        + "{\"parameter\":\"page\",\"in\":\"query\",\"code\":\"type.integer\"}],"
                        + "\"errorCount\":3,\"zebra\":1,\"ant\":\"two\"}");
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void writesNothingThatIsAbsent(JsonProblemEncoder encoder) {
        assertThat(text(encoder.encode(problem(null, Map.of()))))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void anEmptyTextIsNotAbsent(JsonProblemEncoder encoder) {
        assertThat(read(encoder, problem("", Map.of())).get("detail").asString())
                .isEmpty();
    }

    @Test
    void isProblemJsonAndIsAlsoMeantByJson() {
        assertThat(PLAIN.mediaType()).isEqualTo("application/problem+json");
        assertThat(PLAIN.acceptedAs()).containsExactly("application/problem+json", "application/json");
    }

    // --- texts

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caf\u00e9",
                "\u4e2d\u6587",
                "\ud83d\ude00",
                "\ud83d\ude00\ud83d\ude00 \ud840\udc00",
                "\"\\/\b\f\n\r\t",
                "\0\u0001\u001f\u007f\u0085",
                "\u2028\u2029\ufeff\ufffe\uffff",
                "</script><!--]]>&lt;",
                "\u202e\u2066"
            })
    void whatIsWrittenIsReadBackTheSame(String text) {
        ProblemDocument problem = problem("", Map.of("member", text, text, 1, "list", List.of(text)));
        for (JsonProblemEncoder encoder : encoders().toList()) {
            JsonNode read = read(encoder, problem);

            assertThat(read.get("member").asString()).isEqualTo(text);
            assertThat(read.at("/list/0").asString()).isEqualTo(text);
            assertThat(read.has(text)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ud83d", "\ude00", "a\ud83db", "a\ude00b", "\ude00\ud83d", "\ud83d\ud83d\ude00", "end\ud83d"})
    void aLoneSurrogateStaysValidJsonInUtf8(String text) {
        ProblemDocument problem = new ProblemDocument(
                "about:blank",
                text,
                StatusCode.of(404),
                text,
                null,
                text,
                text,
                List.of(new ProblemEntry(text, text, text, text, text)),
                1,
                Map.of("member", text, text, 1, "list", List.of(text), "map", Map.of(text, text)),
                Locale.ENGLISH);
        for (JsonProblemEncoder encoder : encoders().toList()) {
            JsonNode read = read(encoder, problem);

            assertThat(read.get("title").asString()).hasSameSizeAs(text);
            assertThat(read.get("status").asInt()).isEqualTo(404);
        }
    }

    @Test
    void everyCharacterCanBeWritten() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) {
            all.append((char) c).append('.');
        }

        assertThat(read(PLAIN, problem("", Map.of("member", all.toString())))
                        .get("member")
                        .asString())
                .hasSize(2 * 0x10000);
    }

    @Test
    void anyNoiseIsWrittenAsValidJson() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                noise.append((char) random.nextInt(0x10000));
            }
            ProblemDocument problem = problem(noise.toString(), Map.of(noise.toString(), noise.toString()));
            assertThat(read(PLAIN, problem).get("status").asInt()).isEqualTo(404);
        }
    }

    @Test
    void aLongTextIsWrittenWhole() {
        String text = "\u4e2d\ud83d\ude00x".repeat(100_000);

        assertThat(read(PLAIN, problem("", Map.of("member", text)))
                        .get("member")
                        .asString())
                .isEqualTo(text);
    }

    // --- values

    static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of(1, "1"),
                Arguments.of(-1, "-1"),
                Arguments.of((byte) 7, "7"),
                Arguments.of((short) 7, "7"),
                Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(new BigInteger("9".repeat(40)), "9".repeat(40)),
                Arguments.of(new BigDecimal("0.10"), "0.10"),
                Arguments.of(new BigDecimal("1E+3"), "1E+3"),
                Arguments.of(0.5, "0.5"),
                Arguments.of(0.5f, "0.5"),
                Arguments.of(true, "true"),
                Arguments.of("1", "\"1\""));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void scalarsAreWrittenAlikeWithAndWithoutDatabind(Object value, String json) {
        for (JsonProblemEncoder encoder : encoders().toList()) {
            assertThat(text(encoder.encode(problem(null, Map.of("value", value)))))
                    .endsWith(",\"value\":" + json + "}");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatJsonDoesNotHaveStayValidJson(double number) {
        for (JsonProblemEncoder encoder : encoders().toList()) {
            assertThat(read(encoder, problem(null, Map.of("a", number, "b", (float) number)))
                            .get("a")
                            .asString())
                    .isEqualTo(Double.toString(number));
        }
    }

    @Test
    void aNullValueOfAnExtensionIsWrittenAsNull() {
        assertThat(text(PLAIN.encode(problem(null, Collections.singletonMap("value", null)))))
                .endsWith(",\"value\":null}");
    }

    @Test
    void plainMembersAreListsAndMapsByTheirElementsAndTextOtherwise() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("list", List.of(1, List.of("two"), Map.of("three", true)));
        nested.put("id", UUID.fromString("0af76519-16cd-43dd-8448-eb211c80319c"));
        nested.put("delay", Duration.ofSeconds(90));
        nested.put("nothing", null);
        nested.put("character", 'c');

        assertThat(text(PLAIN.encode(problem(null, Map.of("nested", nested)))))
                .endsWith(",\"nested\":{\"list\":[1,[\"two\"],{\"three\":true}],"
                        + "\"id\":\"0af76519-16cd-43dd-8448-eb211c80319c\",\"delay\":\"PT1M30S\",\"nothing\":null,"
                        + "\"character\":\"c\"}}");
    }

    @Test
    void namesInAPlainMapAreText() {
        assertThat(text(PLAIN.encode(problem(null, Map.of("map", Map.of(1, "one"))))))
                .endsWith(",\"map\":{\"1\":\"one\"}}");
    }

    @Test
    void aPlainArrayIsAList() {
        assertThat(text(PLAIN.encode(problem(null, Map.of("array", new Object[] {"a", 1})))))
                .endsWith(",\"array\":[\"a\",1]}");
    }

    @Test
    void aPlainPathIsText() {
        // a Path is an Iterable of Paths, each of which is an Iterable of itself
        assertThat(text(PLAIN.encode(problem(null, Map.of("path", Path.of("a", "b"))))))
                .endsWith(",\"path\":\"" + Path.of("a", "b") + "\"}");
    }

    public record Shelf(String shelfName, int itemCount, String emptyText, List<String> noItems) {}

    @Test
    void valuesOfTheApplicationAreWrittenAsItsMapperDoes() {
        assertThat(read(WITH_MAPPER, problem(null, Map.of("topShelf", new Shelf("A", 2, "", List.of()))))
                        .toString())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"topShelf\":{\"shelf_name\":\"A\",\"item_count\":2}}");
    }

    @Test
    void theApplicationsMapperDoesNotReachTheProblemsOwnMembers() {
        ProblemDocument problem = new ProblemDocument(
                "about:blank",
                "",
                StatusCode.of(422),
                "",
                null,
                "",
                "",
                List.of(new ProblemEntry("", "", null, null, "min")),
                2,
                Map.of(),
                Locale.ENGLISH);

        assertThat(text(WITH_MAPPER.encode(problem)))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"\",\"status\":422,\"detail\":\"\",\"explanation\":\"\","
                                + "\"advice\":\"\",\"errors\":[{\"detail\":\"\",\"pointer\":\"\",\"code\":\"min\"}],\"errorCount\":2}");
    }

    @Test
    void aMemberThatCannotBeWrittenFailsInsteadOfBeingCut() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);

        for (JsonProblemEncoder encoder : encoders().toList()) {
            assertThatThrownBy(() -> encoder.encode(problem(null, Map.of("circle", circle))))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void encodersAreSafeForManyThreads() {
        ProblemDocument problem = problem("detail", Map.of("shelf", new Shelf("A", 2, "", List.of())));
        String expected = text(WITH_MAPPER.encode(problem));

        assertThat(Stream.generate(() -> problem).parallel().limit(2_000).map(WITH_MAPPER::encode))
                .allSatisfy(bytes -> assertThat(text(bytes)).isEqualTo(expected));
    }

    private static ProblemDocument problem(String detail, Map<String, Object> members) {
        return new ProblemDocument(
                "about:blank",
                "Not Found",
                StatusCode.of(404),
                detail,
                null,
                null,
                null,
                List.of(),
                0,
                members,
                Locale.ENGLISH);
    }

    private static JsonNode read(JsonProblemEncoder encoder, ProblemDocument problem) {
        return READER.readTree(text(encoder.encode(problem)));
    }

    /** The bytes, which have to be UTF-8 without a byte order mark. */
    private static String text(byte[] bytes) {
        assertThat(bytes[0]).isEqualTo((byte) '{');
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8", e);
        }
    }
}
