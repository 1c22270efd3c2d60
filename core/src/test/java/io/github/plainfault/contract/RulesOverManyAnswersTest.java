package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.RequestFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zalando.problem.Problem;
import org.zalando.problem.Status;

/** The rules that no single answer can show, held against all golden answers together. */
class RulesOverManyAnswersTest {

    private static final String SHIPPED = "/problems/";

    private static final String VALIDATION_FAILED = "/problems/validation-failed";

    /** Types that failures under contract bring along; the application documents them. */
    private static final Set<String> OF_THE_KIT = Set.of(
            "/problems/out-of-stock 409",
            "/problems/order-limit 429",
            "/problems/many-members 409",
            "/problems/hostile-text 409",
            "/problems/paper-missing 409",
            "/probs/shelf-locked 409",
            "/probs/shelf-removed 410",
            "/probs/shelf-shut 409",
            "https://example.org/out-of-credit 403",
            "https://example.org/quota-exceeded 429");

    /** P3: the one that the application knows, wherever it stands in the chain of causes. */
    @Test
    void severalFailuresAreAnsweredAsTheMostRelevantOne() {
        SentContent wrapped = answer("http", "wrapped.json").content();
        SentContent bare = answer("http", "out-of-stock.json").content();

        assertThat(wrapped.members()).isEqualTo(bare.members());
    }

    /** P8 and P17: whoever knows the type knows the title, and only the language changes it. */
    @Test
    void aTypeHasOneTitleInEachLanguage() {
        assertThat(grouped(
                        answer -> answer.content().textOf("type") + " "
                                + (answer.content().textOf("type").equals("about:blank") ? answer.status() : "") + " "
                                + answer.header("content-language"),
                        answer -> answer.content().textOf("title")))
                .isNotEmpty()
                .allSatisfy((type, titles) -> assertThat(titles).hasSize(1));
    }

    /** P14. */
    @Test
    void aTypeThatCannotBeResolvedStaysAsItIs() {
        URI type = URI.create("tag:example@example.org,2021-09-17:OutOfLuck");
        Outcome outcome = ProblemResponder.builder()
                .build()
                .respondTo(
                        Problem.builder()
                                .withType(type)
                                .withTitle("Out of luck")
                                .withStatus(Status.CONFLICT)
                                .build(),
                        new AnyRequest());

        ProblemResponse response = ((Outcome.Answer) outcome).response();
        assertThat(ContractJson.parse(response.body()).get("type").stringValue())
                .isEqualTo(type.toString());
    }

    /** P28: URI, title and status of each type are written down; what nobody wrote down is not sent. */
    @Test
    void everyTypeIsDocumentedWithItsStatus() {
        Set<String> titled = titledCodes();
        Map<String, Set<String>> statuses =
                grouped(answer -> answer.content().textOf("type"), answer -> Integer.toString(answer.status()));
        statuses.remove("about:blank");

        assertThat(statuses).isNotEmpty().allSatisfy((type, all) -> {
            if (type.equals(VALIDATION_FAILED)) {
                assertThat(all).isSubsetOf("400", "422"); // of a body, plainfault.validation-status decides
            } else {
                assertThat(all).as("statuses of %s", type).hasSize(1);
            }
            boolean shipped = type.startsWith(SHIPPED) && titled.contains(type.substring(SHIPPED.length()));
            assertThat(shipped || OF_THE_KIT.contains(type + " " + String.join("", all)))
                    .as("%s is documented", type)
                    .isTrue();
        });
    }

    /** P29. */
    @Test
    void aTypeThatSaysWhenToComeBackAlwaysDoes() {
        assertThat(problems().filter(answer -> answer.content().textOf("type").equals("/problems/order-limit")))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.header("retry-after")).isEqualTo("12"));
    }

    /** P32: someone else's format of errors is none of our business. */
    @Test
    void whatTheApplicationAnswersItselfIsNoProblem() {
        assertThat(files().filter(GoldenFile::isAnsweredByTheApplication))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.answer().headers())
                        .doesNotContainKeys("content-language", "x-content-type-options"));
    }

    /** H2: where a file asks the same with GET, HEAD has the same header fields, unless nobody serves HEAD there. */
    @Test
    void headHasTheHeadersOfGet() {
        Map<String, ContractAnswer> gets = files().filter(file -> file.method().equals("GET"))
                .collect(Collectors.toMap(RulesOverManyAnswersTest::requested, GoldenFile::answer, (one, same) -> one));

        assertThat(files().filter(file -> file.method().equals("HEAD")))
                .filteredOn(file ->
                        gets.containsKey(requested(file)) && file.answer().status() != 405)
                .isNotEmpty()
                .allSatisfy(file -> {
                    ContractAnswer get = gets.get(requested(file));
                    assertThat(file.answer().status()).isEqualTo(get.status());
                    assertThat(file.answer().headers()).isEqualTo(get.headers());
                });
    }

    /** H18: conditions are told apart by their types, not by statuses invented for them. */
    @Test
    void differentConditionsShareAStatus() {
        assertThat(grouped(answer -> Integer.toString(answer.status()), answer -> answer.content()
                        .textOf("type")))
                .anySatisfy((status, types) -> assertThat(types).hasSizeGreaterThan(3));
    }

    private static String requested(GoldenFile file) {
        return file.target() + " " + file.content().at("/request/headers");
    }

    private static Set<String> titledCodes() {
        Properties words = new Properties();
        try (InputStream file = ProblemResponder.class.getResourceAsStream("text/en.properties")) {
            words.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem.") && key.endsWith(".title"))
                .map(key -> key.substring("problem.".length(), key.length() - ".title".length()))
                .collect(Collectors.toSet());
    }

    private static SortedMap<String, Set<String>> grouped(
            Function<Exchange, String> key, Function<Exchange, String> value) {
        SortedMap<String, Set<String>> groups = new TreeMap<>();
        problems().forEach(answer -> groups.computeIfAbsent(key.apply(answer), none -> new TreeSet<>())
                .add(value.apply(answer)));
        return groups;
    }

    private static Stream<Exchange> problems() {
        return files().map(Exchange::of)
                .filter(answer -> answer.isProblem() && answer.content().hasMembers());
    }

    private static Exchange answer(String set, String name) {
        return GoldenFiles.in("contract/" + set).stream()
                .filter(file -> file.name().equals(name))
                .map(Exchange::of)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<GoldenFile> files() {
        return Stream.of(ContractSet.values()).flatMap(set -> GoldenFiles.in(set.folder()).stream());
    }

    private record AnyRequest() implements RequestFacts {

        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String path() {
            return "/";
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }
    }
}
