package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A wrong golden file would make every adapter wrong: what can be checked of them is checked without any adapter. The
 * rules of the standards are checked by {@link ConformanceTest}.
 */
class GoldenFilesTest {

    private static final String PROBLEM_JSON = "application/problem+json";

    private static final List<String> ORDER =
            List.of("type", "title", "status", "detail", "instance", "explanation", "advice", "errors", "errorCount");

    private static final Schema SCHEMA = schema();

    @Test
    void areManyEnough() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void describeEachSituationOnce() {
        assertThat(all().map(golden -> golden.getPayload().situation())).doesNotHaveDuplicates();
    }

    /** RFC 9457, appendix A. */
    @ParameterizedTest
    @MethodSource("problems")
    void matchTheSchemaOfTheRfc(GoldenFile golden) {
        String body = new String(ContractJson.compact(bodyOf(golden)), UTF_8);

        assertThat(SCHEMA.validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Test
    void matchASchemaThatRefusesWhatIsWrong() {
        String wrong = "{\"type\": \"not a URI\", \"status\": \"404\", \"title\": 7}";

        assertThat(SCHEMA.validate(
                        wrong,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void haveTheirMembersInOrder(GoldenFile golden) {
        List<String> names = List.copyOf(bodyOf(golden).propertyNames());
        List<String> own = names.stream().filter(ORDER::contains).toList();

        assertThat(names).startsWith(own.toArray(String[]::new));
        assertThat(own).isSortedAccordingTo((one, other) -> ORDER.indexOf(one) - ORDER.indexOf(other));
        if (golden.breaks().containsKey("H1")) {
            assertThat(own).containsExactly("type", "title", "status");
        } else {
            assertThat(own).contains("type", "title", "status", "instance", "explanation", "advice");
        }
    }

    private static ObjectNode bodyOf(GoldenFile golden) {
        return (ObjectNode) golden.content().at("/response/body");
    }

    private static Stream<Named<GoldenFile>> problems() {
        return all().filter(golden ->
                        golden.getPayload().content().at("/response/body").isObject())
                .filter(golden -> List.of(PROBLEM_JSON)
                        .equals(golden.getPayload().answer().headers().get("content-type")));
    }

    private static Stream<Named<GoldenFile>> all() {
        return Arrays.stream(ContractSet.values()).flatMap(set -> GoldenFiles.in(set.folder()).stream()
                .map(golden -> Named.of(set.folder() + "/" + golden.name(), golden)));
    }

    private static Schema schema() {
        try (InputStream file = GoldenFilesTest.class.getResourceAsStream("/contract/rfc9457-schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
