package io.github.plainfault.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import io.github.plainfault.status.StatusCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlProblemEncoderTest {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hant");

    private final HtmlProblemEncoder encoder = HtmlProblemEncoder.standard();

    @Test
    void showsScalarsOfTheApplicationAndLeavesTheOthersToPrograms() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("available", 2);
        members.put("price", 12.5);
        members.put("gift", false);
        members.put("note", "<soon>");
        members.put("empty", "");
        members.put("sizes", List.of(1));
        members.put("shelf", Map.of("row", 1));
        members.put("nothing", null);

        String page = encode(problem(List.of(), 0, members));

        assertThat(page)
                .contains(
                        "<bdi>available</bdi></code></dt><dd dir=\"auto\">2</dd>",
                        "<bdi>price</bdi></code></dt><dd dir=\"auto\">12.5</dd>",
                        "<bdi>gift</bdi></code></dt><dd dir=\"auto\">false</dd>",
                        "<bdi>note</bdi></code></dt><dd dir=\"auto\">&lt;soon&gt;</dd>")
                .doesNotContain("<bdi>empty", "<bdi>sizes", "<bdi>shelf", "<bdi>nothing");
    }

    @Test
    void showsThePlaceOfEachError() {
        String page = encode(problem(
                List.of(
                        new ProblemEntry("Must be there.", "#/a", null, null, "missing"),
                        new ProblemEntry("Must be less.", null, "page", "query", "max"),
                        new ProblemEntry(null, "#", null, null, "odd")),
                3,
                Map.of()));

        assertThat(page)
                .contains(
                        "<li><code><bdi>/a</bdi></code> <bdi>Must be there.</bdi></li>",
                        "<li><code><bdi>page</bdi></code> <bdi>Must be less.</bdi></li>",
                        "<li><bdi>odd</bdi></li>");
    }

    @Test
    void anErrorWithoutAPlaceHasNotThatOfTheProblem() {
        ProblemDocument problem = problem(
                List.of(new ProblemEntry("Must be there.", null, null, null, "missing")), 1, Map.of("place", "here"));

        assertThat(encode(problem)).contains("<li><bdi>Must be there.</bdi></li>");
    }

    @Test
    void saysHowManyErrorsThereWere() {
        ProblemDocument problem =
                problem(List.of(new ProblemEntry("Must be there.", "#/a", null, null, "missing")), 7, Map.of());

        assertThat(encode(problem, words("page.errors.capped")))
                .contains("<p class=\"note\">page.errors.capped 7 1 in en");
    }

    @Test
    void theIdIsTheOneInTheLogAndOtherInstancesAreWhole() {
        assertThat(encode(problem(List.of(), 0, Map.of()))).contains("<bdi>123e4567-e89b-12d3-a456-426614174000</bdi>");
        assertThat(encode(new ProblemDocument(
                        "about:blank",
                        "T",
                        StatusCode.of(404),
                        null,
                        "/log/7",
                        null,
                        null,
                        List.of(),
                        0,
                        Map.of(),
                        CHINESE)))
                .contains("<bdi>/log/7</bdi>");
    }

    @Test
    void whatIsNotThereLeavesNoTrace() {
        String page = encode(new ProblemDocument(
                "about:blank", "T", StatusCode.of(404), null, null, null, null, List.of(), 0, Map.of(), CHINESE));

        assertThat(page.substring(page.indexOf("<article"), page.indexOf("</article>")))
                .isEqualTo("""
                        <article id="zh-Hant" lang="zh-Hant">
                        <h1><span class="status">404</span> <bdi>T</bdi></h1>
                        """);
    }

    @Test
    void headingsWithoutWordsAreLeftOut() {
        assertThat(encode(problem(List.of(), 0, Map.of())).split("<script")[0])
                .doesNotContain("<h2", "<button", "<nav", "role=");
        assertThat(encode(problem(List.of(), 0, Map.of()), words("page.advice.title")))
                .containsOnlyOnce("<h2")
                .contains("<h2>page.advice.title  in en</h2>");
    }

    @Test
    void aLanguageWithoutANameIsNamedByItsTag() {
        ProblemDocument other = new ProblemDocument(
                "about:blank", "題", StatusCode.of(404), null, null, null, null, List.of(), 0, Map.of(), CHINESE);

        assertThat(encode(problem(List.of(), 0, Map.of()), words("none", other)))
                .contains("<li lang=\"zh-Hant\"><a href=\"#zh-Hant\">zh-Hant</a></li>", "<bdi>題</bdi>");
    }

    @Test
    void theTitleOfTheTabTurnsNothingAroundIt() {
        ProblemDocument problem = new ProblemDocument(
                "about:blank", "\u202Ea<", StatusCode.of(404), null, null, null, null, List.of(), 0, Map.of(), CHINESE);

        assertThat(encode(problem)).contains("<title>404 a&lt;</title>");
    }

    @Test
    void aTextOfAnyLengthMakesAPageOfBoundedParts() {
        String endless = "<".repeat(1_000_000);
        ProblemDocument problem = new ProblemDocument(
                "about:blank", "T", StatusCode.of(404), endless, null, null, null, List.of(), 0, Map.of(), CHINESE);

        assertThat(encode(problem).split("<script")[0]).hasSizeLessThan(30_000);
    }

    private String encode(ProblemDocument problem) {
        return new String(encoder.encode(problem), UTF_8);
    }

    private String encode(ProblemDocument problem, Translations translations) {
        return new String(encoder.encode(problem, translations), UTF_8);
    }

    private static ProblemDocument problem(List<ProblemEntry> errors, int errorCount, Map<String, Object> members) {
        return new ProblemDocument(
                "about:blank",
                "Title",
                StatusCode.of(409),
                "Detail",
                "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
                "Meaning",
                "Advice",
                errors,
                errorCount,
                members,
                Locale.ENGLISH);
    }

    /** Knows one text, which says its key, its values and its language. */
    private static Translations words(String known, ProblemDocument... others) {
        return new Translations() {
            @Override
            public List<ProblemDocument> others(ProblemDocument problem) {
                return Arrays.asList(others);
            }

            @Override
            public @Nullable String text(String key, Locale language, Function<String, @Nullable Object> values) {
                Object total = values.apply("total");
                Object shown = values.apply("shown");
                return key.equals(known)
                        ? key + " " + (total == null ? "" : total + " " + shown) + " in " + language.toLanguageTag()
                        : null;
            }
        };
    }
}
