package io.github.plainfault.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.status.StatusCode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

class MemberSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWritten(String member, String schema) throws ReflectiveOperationException {
        JsonProblemEncoder encoder = JsonProblemEncoder.withMembersBy(JSON);

        assertThat(JSON.writeValueAsString(encoder.schemaOf(typeOf(member)))).isEqualTo(schema);
        assertThat(validated(encoder, member)).isEmpty();
    }

    static Stream<Arguments> saysWhatIsWritten() {
        return Stream.of(
                arguments("number", "{\"type\":\"integer\"}"),
                arguments("big", "{\"type\":\"number\"}"),
                arguments("truth", "{\"type\":\"boolean\"}"),
                arguments("text", "{\"type\":\"string\"}"),
                arguments("character", "{\"type\":\"string\"}"),
                arguments("moment", "{\"type\":\"string\",\"format\":\"date-time\"}"),
                arguments("atHome", "{\"type\":\"string\",\"format\":\"date-time\"}"),
                arguments("anywhere", "{\"type\":\"string\"}"),
                arguments("day", "{\"type\":\"string\",\"format\":\"date\"}"),
                arguments("span", "{\"type\":\"string\",\"format\":\"duration\"}"),
                arguments("id", "{\"type\":\"string\",\"format\":\"uuid\"}"),
                arguments("link", "{\"type\":\"string\",\"format\":\"uri-reference\"}"),
                arguments("currency", "{\"type\":\"string\"}"),
                arguments("shade", "{\"type\":\"string\",\"enum\":[\"dark\",\"LIGHT\"]}"),
                arguments("sku", "{\"type\":\"string\"}"),
                arguments("bytes", "{\"type\":\"string\",\"contentEncoding\":\"base64\"}"),
                arguments("characters", "{\"type\":\"string\"}"),
                arguments("numbers", "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}"),
                arguments("texts", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}"),
                arguments("days", "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"format\":\"date\"}}"),
                arguments("anything", "{}"),
                arguments("list", "{\"type\":\"array\"}"),
                arguments("optional", "{\"type\":\"integer\"}"),
                arguments("stock", "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}"),
                arguments(
                        "price",
                        "{\"type\":\"object\",\"properties\":{"
                                + "\"amount\":{\"type\":\"number\"},"
                                + "\"unit\":{\"type\":\"string\"},"
                                + "\"note\":{\"type\":\"string\"},"
                                + "\"exact\":{\"type\":\"boolean\"}}}"),
                arguments(
                        "marked",
                        "{\"type\":\"object\",\"properties\":{"
                                + "\"known\":{\"type\":\"string\"},"
                                + "\"perhaps\":{\"type\":[\"string\",\"null\"]},"
                                + "\"day\":{\"anyOf\":[{\"type\":\"string\",\"enum\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\","
                                + "\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]},{\"type\":\"null\"}]}}}"),
                arguments(
                        "tree",
                        "{\"type\":\"object\",\"properties\":{"
                                + "\"children\":{\"type\":\"array\"},\"size\":{\"type\":\"integer\"}}}"));
    }

    @Test
    void keepsToTheSettingsOfTheMapper() throws ReflectiveOperationException {
        JsonProblemEncoder encoder = JsonProblemEncoder.withMembersBy(JsonMapper.builder()
                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());

        assertThat(encoder.schemaOf(typeOf("moment"))).containsEntry("type", "number");
        assertThat(JSON.writeValueAsString(encoder.schemaOf(typeOf("camel"))))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"two_words\":{\"type\":\"integer\"}}}");
        assertThat(validated(encoder, "moment")).isEmpty();
        assertThat(validated(encoder, "camel")).isEmpty();
    }

    @Test
    void isOfNoUseWhereTheMapperCannotTell() {
        JacksonModule broken = new SimpleModule().setSerializerModifier(new ValueSerializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public ValueSerializer<?> modifySerializer(
                    SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> serializer) {
                throw new IllegalStateException("broken");
            }
        });
        JsonProblemEncoder encoder = JsonProblemEncoder.withMembersBy(
                JsonMapper.builder().addModule(broken).build());

        assertThat(encoder.schemaOf(Price.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrittenWithoutDatabind(String member, String schema) throws ReflectiveOperationException {
        JsonProblemEncoder encoder = JsonProblemEncoder.withoutDatabind();

        assertThat(JSON.readTree(JSON.writeValueAsString(encoder.schemaOf(typeOf(member)))))
                .isEqualTo(JSON.readTree(schema));
        assertThat(validated(encoder, member)).isEmpty();
    }

    static Stream<Arguments> saysWhatIsWrittenWithoutDatabind() {
        return Stream.of(
                arguments("number", "{\"type\":\"integer\"}"),
                arguments("moment", "{\"type\":\"string\"}"),
                arguments("shade", "{\"type\":\"string\"}"),
                arguments("texts", "{\"type\":\"array\"}"),
                arguments("days", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}"),
                arguments("stock", "{\"type\":\"object\"}"),
                arguments("anything", "{}"));
    }

    /** What that encoder writes for that member, held against what it says of it. */
    private static List<String> validated(JsonProblemEncoder encoder, String member)
            throws ReflectiveOperationException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(encoder.schemaOf(typeOf(member))));
        Object value = Members.class.getDeclaredField(member).get(new Members());
        byte[] body = encoder.encode(new ProblemDocument(
                "about:blank",
                "Conflict",
                StatusCode.of(409),
                null,
                null,
                null,
                null,
                List.of(),
                0,
                Map.of("member", value),
                Locale.ENGLISH));
        return schema
                .validate(
                        JSON.readTree(new String(body, UTF_8)).get("member").toString(),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Type typeOf(String member) throws ReflectiveOperationException {
        return Members.class.getDeclaredField(member).getGenericType();
    }

    /** One of each kind. */
    static final class Members {
        final int number = 3;
        final BigDecimal big = new BigDecimal("1.50");
        final Boolean truth = true;
        final String text = "text";
        final char character = 'c';
        final Instant moment = Instant.EPOCH;
        final OffsetDateTime atHome = OffsetDateTime.parse("2026-01-01T00:00:00+08:00");
        final LocalDateTime anywhere = LocalDateTime.parse("2026-01-01T00:00:00");
        final LocalDate day = LocalDate.parse("2026-01-01");
        final Duration span = Duration.ofMinutes(90);
        final UUID id = new UUID(1, 2);
        final URI link = URI.create("/help");
        final Currency currency = Currency.getInstance("TWD");
        final Shade shade = Shade.DARK;
        final Sku sku = new Sku("A-1");
        final byte[] bytes = {1, 2, 3};
        final char[] characters = {'a', 'b'};
        final int[] numbers = {1, 2};
        final List<String> texts = List.of("a", "b");
        final LocalDate[] days = {LocalDate.EPOCH};
        final Object anything = List.of(1, "two");
        final List<?> list = Arrays.asList(1, "two");
        final Optional<Integer> optional = Optional.of(1);
        final Map<String, Integer> stock = Map.of("north", 1);
        final Price price = new Price(BigDecimal.ONE, "TWD", null, true, 1);
        final Marked marked = new Marked("a", null, null);
        final Tree tree = new Tree(List.of(new Tree(List.of(), 0)), 1);
        final Camel camel = new Camel(1);
    }

    enum Shade {
        @JsonProperty("dark")
        DARK,
        LIGHT
    }

    record Sku(@JsonValue String value) {}

    record Price(
            BigDecimal amount,
            @JsonProperty("unit") String currency,
            @JsonInclude(JsonInclude.Include.NON_NULL) String note,
            boolean exact,
            @JsonIgnore int secret) {}

    @NullMarked
    record Marked(
            String known,
            @Nullable String perhaps,
            @Nullable DayOfWeek day) {}

    record Tree(List<Tree> children, int size) {}

    record Camel(int twoWords) {}
}
