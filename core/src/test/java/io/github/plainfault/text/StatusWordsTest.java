package io.github.plainfault.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusCode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {

    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");

    private final MessageCatalog catalog = MessageCatalog.builtIn();

    static Stream<Locale> languages() {
        return MessageCatalog.builtIn().languages().stream();
    }

    // --- one code

    @ParameterizedTest
    @MethodSource("languages")
    void explainsACodeInOneLanguage(Locale language) {
        WordsInFile words = WordsInFile.of(language.toLanguageTag());

        assertThat(catalog.explain(404, language))
                .isEqualTo(new StatusExplanation(
                        StatusCode.of(404),
                        words.text("status.404.title"),
                        words.text("status.404.meaning"),
                        words.text("status.404.scenario"),
                        words.text("status.404.advice"),
                        words.text("actor.client"),
                        language));
    }

    @ParameterizedTest
    @CsvSource({"en, Conflict", "zh-Hant, 資源狀態衝突", "zh-Hans, 与资源当前状态冲突"})
    void namesACodeTheWayItsReadersDo(Locale language, String title) {
        assertThat(catalog.explain(409, language).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void explainsEveryCodeOfTheCatalogue(Locale language) {
        assertThat(StatusCatalog.all()).allSatisfy(status -> {
            StatusExplanation explanation = catalog.explain(status.number(), language);
            assertThat(explanation.status()).isEqualTo(status);
            assertThat(explanation.meaning()).isNotBlank();
            assertThat(explanation.advice()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tellsASituationForEveryCodeThatAnApplicationCanSend(Locale language) {
        assertThat(StatusCatalog.all().stream().filter(StatusCode::sentByApplications))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(
                                catalog.explain(status.number(), language).scenario())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysWhoHasToActForErrorsAndForNothingElse(Locale language) {
        assertThat(StatusCatalog.all()).allSatisfy(status -> {
            String actor = catalog.explain(status.number(), language).actor();
            assertThat(actor != null).isEqualTo(status.isError());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "429, actor.client",
        "500, actor.server",
        "504, actor.upstream",
        "511, actor.network",
        "451, actor.policy"
    })
    void saysWhoHasToAct(int status, String key) {
        assertThat(catalog.explain(status, TRADITIONAL).actor())
                .isEqualTo(WordsInFile.of("zh-Hant").text(key));
    }

    @Test
    void aCodeWithoutASituationHasNone() {
        assertThat(catalog.explain(102, Locale.ENGLISH).scenario()).isNull();
    }

    // --- codes without words

    @ParameterizedTest
    @CsvSource({"199, 100", "299, 200", "399, 300", "471, 400", "512, 500"})
    void aCodeWithoutAMeaningIsExplainedAsItsClassUnderItsOwnNumber(int status, int general) {
        for (Locale language : catalog.languages()) {
            StatusExplanation own = catalog.explain(status, language);
            StatusExplanation ofClass = catalog.explain(general, language);

            assertThat(own.status().number()).isEqualTo(status);
            assertThat(own.status().isRegistered()).isFalse();
            assertThat(own).usingRecursiveComparison().ignoringFields("status").isEqualTo(ofClass);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 600, 999})
    void outsideTheClassesThereIsNoStatus(int status) {
        assertThatThrownBy(() -> catalog.explain(status, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: " + status + " (expected: 100..599)");
        assertThatThrownBy(() -> catalog.compare(404, status, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: " + status + " (expected: 100..599)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh", "zh-TW", "en-GB"})
    void aLanguageWithoutWordsIsRefusedWithTheOnesThereAre(Locale language) {
        assertThatThrownBy(() -> catalog.explain(404, language))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language: " + language.toLanguageTag()
                        + " (expected: one with words about 404: en, zh-Hant, zh-Hans)");
        assertThatThrownBy(() -> catalog.compare(401, 403, language))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "language: " + language.toLanguageTag() + " (expected: one with words: en, zh-Hant, zh-Hans)");
    }

    // --- words of the application

    @Test
    void wordsOfTheApplicationCount() {
        MessageCatalog own = withWords(Map.of("status.404.advice", "Ask Ann.", "actor.client", "You."));

        StatusExplanation explanation = own.explain(404, Locale.ENGLISH);

        assertThat(explanation.advice()).isEqualTo("Ask Ann.");
        assertThat(explanation.actor()).isEqualTo("You.");
        assertThat(explanation.title()).isEqualTo("Not Found");
        assertThat(own.explain(404, TRADITIONAL)).isEqualTo(catalog.explain(404, TRADITIONAL));
    }

    @Test
    void aCodeOfTheApplicationIsExplainedInItsWords() {
        MessageCatalog own = withWords(Map.of(
                "status.471.title", "Out of Tea",
                "status.471.meaning", "The pot is empty.",
                "status.471.advice", "Wait five minutes."));

        assertThat(own.explain(471, Locale.ENGLISH))
                .isEqualTo(new StatusExplanation(
                        StatusCode.of(471),
                        "Out of Tea",
                        "The pot is empty.",
                        null,
                        "Wait five minutes.",
                        WordsInFile.of("en").text("actor.client"),
                        Locale.ENGLISH));
    }

    @Test
    void aComparisonOfTheApplicationCounts() {
        MessageCatalog own =
                withWords(Map.of("compare.401-403", "Who, and whether.", "compare.404-471", "No pot, or no tea."));

        assertThat(own.compare(403, 401, Locale.ENGLISH)).isEqualTo("Who, and whether.");
        assertThat(own.compare(471, 404, Locale.ENGLISH)).isEqualTo("No pot, or no tea.");
    }

    // --- two codes

    @ParameterizedTest
    @MethodSource("languages")
    void comparesTwoCodesWhicheverIsNamedFirst(Locale language) {
        String difference = WordsInFile.of(language.toLanguageTag()).text("compare.401-403");

        assertThat(catalog.compare(401, 403, language)).isEqualTo(difference);
        assertThat(catalog.compare(403, 401, language)).isEqualTo(difference);
    }

    @Test
    void codesThatNobodyConfusesAreNotCompared() {
        assertThat(catalog.compare(200, 511, Locale.ENGLISH)).isNull();
        assertThat(catalog.compare(401, 401, Locale.ENGLISH)).isNull();
        assertThat(catalog.compare(471, 472, Locale.ENGLISH)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 403", "403, 404", "404, 410", "405, 501", "409, 412", "412, 428", "400, 422", "406, 415", "408, 504",
        "429, 503", "500, 503", "502, 504", "301, 302", "302, 307", "301, 308", "303, 307", "401, 407", "413, 431",
        "409, 423", "502, 503"
    })
    void comparesThePairsPeopleConfuse(int one, int other) {
        assertThat(languages().map(language -> catalog.compare(one, other, language)))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private static MessageCatalog withWords(Map<String, String> english) {
        return MessageCatalog.builder()
                .lookup((key, language) -> language.equals(Locale.ENGLISH) ? english.get(key) : null)
                .build();
    }
}
