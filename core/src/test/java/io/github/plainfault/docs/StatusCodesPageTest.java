package io.github.plainfault.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in {@code docs} say what the catalogue says; {@link StatusCodesPage#COMMAND} writes them. */
class StatusCodesPageTest {

    static Stream<Locale> languages() {
        return MessageCatalog.builtIn().languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thePageInTheProjectIsUpToDate(Locale language) throws IOException {
        Path file = Project.root("docs").resolve(StatusCodesPage.fileName(language));
        String page = StatusCodesPage.in(language);
        if (Boolean.getBoolean("plainfault.docs.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }

        String there = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";

        // compared here and not by AssertJ, which would print two whole pages
        assertThat(there.equals(page))
                .withFailMessage("%s is out of date; run: %s", file.getFileName(), StatusCodesPage.COMMAND)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeHasAnAnchorAndEveryLinkLeadsToOne(Locale language) {
        String page = StatusCodesPage.in(language);
        List<String> anchors = groups("<a id=\"([^\"]+)\">", page);

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(StatusCatalog.all()).allSatisfy(code -> assertThat(anchors).contains(String.valueOf(code.number())));
        assertThat(groups("]\\(#([^)]+)\\)", page)).isNotEmpty().isSubsetOf(anchors);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void comparesTheCodesThatAreMistakenForEachOther(Locale language) {
        assertThat(groups("<a id=\"(\\d+-\\d+)\">", StatusCodesPage.in(language)))
                .hasSizeGreaterThanOrEqualTo(20)
                .contains("401-403", "502-503");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPageHasTheWordsThatEnglishHas(Locale language) {
        assertThat(PageWords.in(language).keys())
                .containsExactlyInAnyOrderElementsOf(
                        PageWords.in(Locale.ENGLISH).keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void aPageUsesTheTermsOfItsReaders(Locale language) throws IOException {
        PageWords words = PageWords.in(language);
        List<Pattern> avoided = avoidedIn(language);

        assertThat(avoided).hasSizeGreaterThan(50);
        assertThat(words.keys().stream().map(words::text)).allSatisfy(text -> assertThat(
                        avoided.stream().filter(term -> term.matcher(text).find()))
                .as(text)
                .isEmpty());
    }

    /** The lists that the words of the catalogue are held to. */
    private static List<Pattern> avoidedIn(Locale language) throws IOException {
        String file = "not-in-" + language.toLanguageTag() + ".txt";
        try (InputStream stream = requireNonNull(MessageCatalog.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" -> ") && line.charAt(0) != '#')
                    .map(line -> Pattern.compile(line.substring(0, line.indexOf(" -> "))))
                    .toList();
        }
    }

    private static List<String> groups(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
