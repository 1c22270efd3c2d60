package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.plainfault.status.StatusCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A wrong golden file would make every adapter wrong: what can be checked of them is checked without any adapter. */
class GoldenFilesTest {

    private static final String PROBLEM_JSON = "application/problem+json";

    /** What an exception, a stack trace or a part of the server looks like. */
    private static final String LEAKS =
            "(?s).*(sentinel|jdbc:|\\bat java\\.|Caused by|Exception|\\b(?:java|javax|jakarta|"
                    + "org|com|io|tools|reactor)\\.[a-z0-9]+\\.[A-Za-z]|\\.java:|localhost|127\\.0\\.0\\.1|hunter2).*";

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

    /** RFC 9457, section 3.1.2. */
    @ParameterizedTest
    @MethodSource("problems")
    void haveTheStatusOfTheStatusLine(GoldenFile golden) {
        assertThat(bodyOf(golden).required("status").intValue())
                .isEqualTo(golden.answer().status());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void haveTheirMembersInOrder(GoldenFile golden) {
        List<String> names = List.copyOf(bodyOf(golden).propertyNames());
        List<String> own = names.stream().filter(ORDER::contains).toList();

        assertThat(names).startsWith(own.toArray(String[]::new));
        assertThat(own).isSortedAccordingTo((one, other) -> ORDER.indexOf(one) - ORDER.indexOf(other));
        assertThat(own).contains("type", "title", "status", "instance", "explanation", "advice");
    }

    /** RFC 9457, section 3.1.1: relative type URIs have a full path. */
    @ParameterizedTest
    @MethodSource("problems")
    void haveATypeThatIsBlankAbsoluteOrAFullPath(GoldenFile golden) {
        String type = bodyOf(golden).required("type").stringValue();

        assertThat(type.startsWith("/") || URI.create(type).isAbsolute()).isTrue();
    }

    /** RFC 9457, section 4.2.1: the title of about:blank is the phrase of the status, in the reader's language. */
    @Test
    void haveOneTitleForEachTypeStatusAndLanguage() {
        Map<String, Set<String>> titles = new TreeMap<>();
        problems().map(Named::getPayload).forEach(golden -> {
            ObjectNode body = bodyOf(golden);
            String type =
                    body.get("type").stringValue() + " " + body.get("status").intValue() + " "
                            + golden.answer().headers().get("content-language");
            titles.computeIfAbsent(type, ignored -> new TreeSet<>())
                    .add(body.get("title").stringValue());
        });

        assertThat(titles).allSatisfy((type, different) -> assertThat(different).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void haveTheHeadersOfEveryProblem(GoldenFile golden) {
        Map<String, List<String>> headers = golden.answer().headers();

        // an application that wants an error to be kept says so, and the file is named after it
        String policy = golden.name().startsWith("cached-") ? "max-age=60" : "no-store";
        assertThat(headers)
                .containsEntry("cache-control", List.of(policy))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsKeys("content-language", "vary");
        assertThat(headers.get("vary").get(0)).endsWith("Accept, Accept-Language");
    }

    /** RFC 9110, sections 15.5.2, 15.5.6 and 15.5.16. */
    @ParameterizedTest
    @MethodSource("all")
    void haveTheHeadersThatTheirStatusRequires(GoldenFile golden) {
        Map<String, List<String>> headers = golden.answer().headers();

        StatusCode status = StatusCode.of(golden.answer().status());
        assertThat(headers.keySet())
                .containsAll(status.requiredHeaders().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        if (status.number() == 415) {
            assertThat(headers).containsKey("accept").doesNotContainKey("accept-encoding");
        }
        if (status.number() != 401) {
            assertThat(headers).doesNotContainKey("www-authenticate");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void haveTheLengthOfTheirContent(GoldenFile golden) {
        ContractAnswer answer = golden.answer();
        boolean head = golden.content().at("/request/method").stringValue().equals("HEAD");

        assertThat(answer.headers()).doesNotContainKey("transfer-encoding");
        if (!StatusCode.of(answer.status()).allowsBody()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        assertThat(answer.headers()).containsKey("content-length");
        assertThat(answer.body().length)
                .isEqualTo(
                        head
                                ? 0
                                : Integer.parseInt(
                                        answer.headers().get("content-length").get(0)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void leakNothing(GoldenFile golden) {
        assertThat(golden.answer().readable()).doesNotMatch(LEAKS);
    }

    @Test
    void wouldBeSeenToLeak() {
        assertThat(List.of(
                        ContractFailures.SECRET,
                        "java.lang.IllegalStateException",
                        "at io.github.plainfault.contract.X(X.java:3)",
                        "could not execute org.h2.Driver"))
                .allSatisfy(leak -> assertThat(leak).matches(LEAKS));
    }

    /** A text without Chinese characters under a Chinese tag, or the other way round, is in the wrong language. */
    @ParameterizedTest
    @MethodSource("problems")
    void areInTheLanguageThatTheyName(GoldenFile golden) {
        String language = golden.answer().headers().get("content-language").get(0);
        ObjectNode body = bodyOf(golden);

        for (String text : List.of("title", "explanation", "advice")) {
            boolean chinese = body.get(text).stringValue().codePoints().anyMatch(Character::isIdeographic);
            assertThat(chinese).as(text).isEqualTo(language.startsWith("zh"));
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
