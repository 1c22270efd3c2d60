package io.github.plainfault.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through what {@code SeedFactsTest} leaves to words: what the five documents the project started from say and is
 * right must be said of that code in every language, and none of their mistakes may be.
 *
 * <p>{@code seed-words.json} has, for each of them, regular expressions: one that has to be found in the texts of the code
 * ({@code says}), one that must not be ({@code never}), or the reason why only a human can tell ({@code read}). What is
 * called a meaning is looked for in the meaning alone. A scenario needs no expression: there has to be one.
 */
class SeedWordsTest {

    record Seed(String document, int code, List<Fact> facts, List<Mistake> mistakes) {}

    record Fact(String fact, List<String> checks) {}

    record Mistake(String says, List<String> checks) {}

    /** {@code code, fact} or {@code code, document, mistake} name what is checked. */
    record Check(
            int code,
            @Nullable String fact,
            @Nullable String mistake,
            @Nullable String document,
            @Nullable Map<String, String> says,
            @Nullable Map<String, String> never,
            @Nullable String read) {

        String name() {
            return fact != null ? code + ", " + fact : code + ", " + document + ", mistake: " + mistake;
        }

        @Nullable
        Pattern says(String language) {
            return pattern(says, language);
        }

        @Nullable
        Pattern never(String language) {
            return pattern(never, language);
        }

        private static @Nullable Pattern pattern(@Nullable Map<String, String> expressions, String language) {
            String expression = expressions == null ? null : expressions.get(language);
            return expression == null ? null : Pattern.compile(expression);
        }
    }

    private static final Map<String, WordsInFile> WORDS =
            languages().collect(Collectors.toMap(language -> language, WordsInFile::of));

    static Stream<String> languages() {
        return MessageCatalog.builtIn().languages().stream().map(language -> language.toLanguageTag());
    }

    static Stream<Arguments> checksInEveryLanguage() {
        return checks().stream().filter(check -> check.read() == null).flatMap(check -> languages()
                .map(language -> Arguments.of(check.name(), language, check)));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("checksInEveryLanguage")
    void saysWhatStandsAndRepeatsNoMistake(String name, String language, Check check) {
        Pattern says = check.says(language);
        Pattern never = check.never(language);
        Map<String, String> own = textsOf(check.code(), language);

        if (says != null) {
            assertThat(whereToLook(check, language, own))
                    .as("one of these has to match %s", says)
                    .anyMatch(text -> says.matcher(text).find());
        }
        if (never != null) {
            assertThat(own.values()).as("none of these may match %s", never).noneMatch(text -> never.matcher(text)
                    .find());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tellsASituationWhereASeedDoes(String language) {
        List<Integer> codes = seeds().stream()
                .filter(seed ->
                        seed.facts().stream().anyMatch(fact -> fact.fact().equals("scenario")))
                .map(Seed::code)
                .distinct()
                .toList();

        assertThat(codes).hasSize(28);
        assertThat(codes.stream().filter(code -> !textsOf(code, language).containsKey("status." + code + ".scenario")))
                .as("599 is not registered: nobody should send it, so nobody is shown when")
                .containsExactly(599);
    }

    @Test
    void leavesNothingOut() {
        List<String> left = new ArrayList<>();
        for (Seed seed : seeds()) {
            seed.facts().stream()
                    .filter(fact ->
                            fact.checks().contains("words") && !fact.fact().equals("scenario"))
                    .forEach(fact -> left.add(seed.code() + ", " + fact.fact()));
            seed.mistakes().stream()
                    .filter(mistake -> mistake.checks().contains("words"))
                    .forEach(
                            mistake -> left.add(seed.code() + ", " + seed.document() + ", mistake: " + mistake.says()));
        }

        assertThat(checks().stream().map(Check::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(left.stream().distinct().toList());
    }

    @Test
    void everyCheckLooksAtEveryLanguageOrSaysWhyAHumanHasTo() {
        assertThat(checks()).allSatisfy(check -> {
            if (check.read() == null) {
                assertThat(languages()).allSatisfy(language -> assertThat(check.says(language) != null
                                || check.never(language) != null
                                || isMisspeltChinese(check))
                        .as(check.name() + " in " + language)
                        .isTrue());
            } else {
                assertThat(check.read()).isNotBlank();
                assertThat(check.says()).isNull();
                assertThat(check.never()).isNull();
            }
        });
        assertThat(checks().stream().filter(check -> check.read() != null))
                .as("left to a human")
                .hasSize(11);
    }

    /** The seeds are in Chinese; their misspelt words have no counterpart in English. */
    private static boolean isMisspeltChinese(Check check) {
        return check.mistake() != null && check.mistake().matches("(a|two) (misspelt|wrong) words?");
    }

    private static List<String> whereToLook(Check check, String language, Map<String, String> own) {
        if ("meaning".equals(check.fact())) {
            return List.of(requireNonNull(own.get("status." + check.code() + ".meaning")));
        }
        List<String> texts = new ArrayList<>(own.values());
        WordsInFile words = requireNonNull(WORDS.get(language));
        words.keys().stream()
                .filter(key -> key.startsWith("compare." + check.code() + "-")
                        || (key.startsWith("compare.") && key.endsWith("-" + check.code())))
                .forEach(key -> texts.add(words.text(key)));
        return texts;
    }

    private static Map<String, String> textsOf(int code, String language) {
        WordsInFile words = requireNonNull(WORDS.get(language));
        Map<String, String> texts = new LinkedHashMap<>();
        words.keys().stream()
                .filter(key -> key.startsWith("status." + code + "."))
                .forEach(key -> texts.put(key, words.text(key)));
        return texts;
    }

    private static List<Seed> seeds() {
        return List.of(read("/io/github/plainfault/status/seed-facts.json", Seed[].class));
    }

    private static List<Check> checks() {
        return List.of(read("seed-words.json", Check[].class));
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream stream = requireNonNull(SeedWordsTest.class.getResourceAsStream(file), file)) {
            return new JsonMapper().readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
