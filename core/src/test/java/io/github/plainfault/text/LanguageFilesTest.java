package io.github.plainfault.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusCode;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words Plainfault brings: nothing missing, nothing mixed, and written the way their readers write. */
class LanguageFilesTest {

    private static final WordsInFile ENGLISH = WordsInFile.of("en");

    private static final String HAN = "\\p{IsHan}";
    private static final String FULL_WIDTH = "[，。、；：？！（）「」『』“”《》…—·～]";
    private static final Pattern NO_SPACE_BETWEEN = Pattern.compile(HAN + "[!-~]|[!-~]" + HAN);
    private static final Pattern SPACE_BESIDE_FULL_WIDTH = Pattern.compile(FULL_WIDTH + " | " + FULL_WIDTH);
    private static final Pattern SPACE_BETWEEN_HAN = Pattern.compile(HAN + " +" + HAN);
    private static final Pattern HALF_WIDTH_PUNCTUATION =
            Pattern.compile("(?<!\\w)[,;?!()\"']|[,;?!()\"'](?!\\w)|" + HAN + " ?[.:]|[.:] ?" + HAN + "|\\.$");

    static Stream<String> languages() {
        return MessageCatalog.builtIn().languages().stream().map(language -> language.toLanguageTag());
    }

    // --- nothing missing

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheKeysOfEnglishInTheSameOrder(String language) {
        assertThat(WordsInFile.of(language).keys()).containsExactlyElementsOf(ENGLISH.keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasNoKeyTwice(String language) {
        assertThat(WordsInFile.of(language).keys()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasThePlaceholdersOfEnglish(String language) {
        assertThat(placeholders(WordsInFile.of(language))).isEqualTo(placeholders(ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasWordsForEveryStatus(String language) {
        assertThat(StatusCatalog.all().stream().flatMap(status -> Stream.of("title", "meaning", "advice")
                        .map(part -> "status." + status.number() + "." + part)))
                .isSubsetOf(WordsInFile.of(language).keys());
    }

    @Test
    void hasNoWordsForAStatusThatIsNotInTheCatalogue() {
        Pattern key = Pattern.compile("status\\.(\\d+)\\..*");
        assertThat(ENGLISH.keys().stream()
                        .map(key::matcher)
                        .filter(Matcher::matches)
                        .map(match -> Integer.parseInt(match.group(1)))
                        .distinct())
                .allSatisfy(number -> assertThat(StatusCatalog.find(number))
                        .as("status %s", number)
                        .isPresent());
    }

    @Test
    void everyProblemTypeHasFourTexts() {
        assertThat(ENGLISH.keys().stream()
                        .filter(key -> key.startsWith("problem."))
                        .map(key -> key.substring(0, key.lastIndexOf('.')))
                        .distinct()
                        .flatMap(type -> Stream.of(".title", ".detail", ".meaning", ".advice")
                                .map(part -> type + part)))
                .isSubsetOf(ENGLISH.keys());
    }

    @Test
    void codesThatAreMistakenForEachOtherAreCompared() {
        Pattern key = Pattern.compile("compare\\.(\\d+)-(\\d+)");
        assertThat(ENGLISH.keys().stream().map(key::matcher).filter(Matcher::matches))
                .isNotEmpty()
                .allSatisfy(match -> assertThat(
                                StatusCode.of(Integer.parseInt(match.group(1))).confusedWith())
                        .as(match.group())
                        .contains(StatusCode.of(Integer.parseInt(match.group(2)))));
    }

    // --- how it is written

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsBlank(String language) {
        assertThat(WordsInFile.of(language).where(String::isBlank)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextHasWhiteSpaceAroundIt(String language) {
        assertThat(WordsInFile.of(language).where(text -> !text.equals(text.strip())))
                .isSubsetOf("list.separator = , ");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextHasTwoSpacesOrOtherWhiteSpace(String language) {
        assertThat(WordsInFile.of(language).where(text -> text.matches(".*(  |[\\s\\p{Z}&&[^ ]]).*")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void textsAreNormalized(String language) {
        assertThat(WordsInFile.of(language).where(text -> !Normalizer.isNormalized(text, Normalizer.Form.NFC)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void textsHideNothingBehindEscapes(String language) {
        assertThat(WordsInFile.of(language).where(text -> text.indexOf('\\') >= 0))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bracesStandAroundPlaceholdersOnly(String language) {
        assertThat(WordsInFile.of(language)
                        .where(text -> text.replaceAll("\\{[a-z]+}", "").matches(".*[{}].*")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void titlesHaveNoFullStopAndOtherTextsDo(String language) {
        WordsInFile words = WordsInFile.of(language);
        List<String> wrong = new ArrayList<>();
        for (String key : words.keys()) {
            if (!key.equals("list.separator")) {
                boolean stops = words.text(key).matches(".*[.。]");
                if (stops == key.endsWith(".title")) {
                    wrong.add(key + " = " + words.text(key));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextShouts(String language) {
        assertThat(WordsInFile.of(language).where(text -> text.matches(".*[!！].*")))
                .isEmpty();
    }

    // --- what it says

    @ParameterizedTest
    @MethodSource("languages")
    void noTwoCodesMeanTheSame(String language) {
        WordsInFile words = WordsInFile.of(language);
        assertThat(words.keys().stream().filter(key -> key.endsWith(".meaning")).map(words::text))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTwoCodesHaveTheSameTitle(String language) {
        WordsInFile words = WordsInFile.of(language);
        assertThat(words.keys().stream().filter(key -> key.endsWith(".title")).map(words::text))
                .doesNotHaveDuplicates();
    }

    @Test
    void englishTitlesOfRegisteredCodesAreTheirPhrases() {
        assertThat(StatusCatalog.all().stream().filter(status -> status.isRegistered() && !status.isUnused()))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(ENGLISH.text("status." + status.number() + ".title"))
                        .isEqualTo(status.phrase()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void comparisonsNameBothCodes(String language) {
        WordsInFile words = WordsInFile.of(language);
        assertThat(ENGLISH.keys().stream().filter(key -> key.matches("compare\\..*")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(codesIn(words.text(key))).as(key).containsAll(codesOf(key)));
    }

    @ParameterizedTest
    @CsvSource({"zh-Hant, 比照 (\\d+)", "zh-Hans, 按 (\\d+)"})
    void everyLanguageTreatsACodeOutsideTheRegistryLikeTheSameOther(String language, Pattern treated) {
        Pattern inEnglish = Pattern.compile("(?:treat it as|counts as) (\\d+)");
        WordsInFile words = WordsInFile.of(language);

        assertThat(StatusCatalog.all().stream().filter(status -> !status.isRegistered()))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(firstIn(treated, words.text("status." + status.number() + ".meaning")))
                        .as("status %s in %s", status.number(), language)
                        .isEqualTo(firstIn(inEnglish, ENGLISH.text("status." + status.number() + ".meaning"))));
    }

    // --- Chinese

    @ParameterizedTest
    @CsvSource({"zh-Hant, Big5", "zh-Hans, GB2312"})
    void everyCharacterIsInTheCharacterSetOfItsReaders(String language, Charset characters) {
        CharsetEncoder encoder = characters.newEncoder();
        assertThat(WordsInFile.of(language).where(text -> text.codePoints()
                        .filter(Character::isIdeographic)
                        .anyMatch(character -> !encoder.canEncode(Character.toString(character)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void usesTheTermsOfItsReaders(String language) {
        WordsInFile words = WordsInFile.of(language);
        Map<Pattern, String> avoided = avoidedIn(language);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.keys().size(); i++) {
            String text = words.texts().get(i);
            for (Map.Entry<Pattern, String> term : avoided.entrySet()) {
                Matcher match = term.getKey().matcher(text);
                if (match.find()) {
                    found.add(words.keys().get(i) + ": " + match.group() + " -> " + term.getValue() + ": " + text);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void theListOfAvoidedTermsFindsThemInTheOtherScriptsHabits(String language) {
        // the lists are data, and a list that matches nothing would prove nothing
        String sample = language.equals("zh-Hant") ? "用戶的客戶端访问服務器，響應超時，“消息”丟失于網絡" : "使用者的用户端存取伺服器，回应逾时，「讯息」遗失於网路";

        assertThat(avoidedIn(language).keySet().stream()
                        .filter(term -> term.matcher(sample).find()))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void aSpaceSeparatesChineseFromLatinLettersDigitsAndPlaceholders(String language) {
        assertThat(WordsInFile.of(language)
                        .where(text -> NO_SPACE_BETWEEN.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void noSpaceStandsBesideFullWidthPunctuation(String language) {
        assertThat(WordsInFile.of(language)
                        .where(text -> SPACE_BESIDE_FULL_WIDTH.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void noSpaceStandsInsideChinese(String language) {
        assertThat(WordsInFile.of(language)
                        .where(text -> SPACE_BETWEEN_HAN.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void punctuationOfChineseIsFullWidth(String language) {
        assertThat(WordsInFile.of(language)
                        .where(text -> HALF_WIDTH_PUNCTUATION.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "在HTTP 上, true",
        "在 HTTP上, true",
        "共{n} 個, true",
        "第3 行, true",
        "在 HTTP 上, false",
        "共 {n} 個。, false",
        "（HTTP）, false",
    })
    void theRuleOfSpacesSeesWhatItShould(String text, boolean wrong) {
        assertThat(NO_SPACE_BETWEEN.matcher(text).find()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "請稍候,再試。        | true",
                "請稍候 (503)。       | true",
                "請稍候.              | true",
                "在 HTTP.             | true",
                "方法: GET            | true",
                "帶著 Expect: 100-continue 詢問，網址 https://a.example/b 亦可。 | false",
                "例如 09:30:00、I'm、2025-01-31T09:30:00+08:00。 | false",
            })
    void theRuleOfPunctuationSeesWhatItShould(String text, boolean wrong) {
        assertThat(HALF_WIDTH_PUNCTUATION.matcher(text).find()).isEqualTo(wrong);
    }

    private static Map<String, List<String>> placeholders(WordsInFile words) {
        Map<String, List<String>> placeholders = new TreeMap<>();
        for (int i = 0; i < words.keys().size(); i++) {
            List<String> names = Template.parse(words.texts().get(i)).placeholders();
            if (!names.isEmpty()) {
                placeholders.put(words.keys().get(i), names.stream().sorted().toList());
            }
        }
        return placeholders;
    }

    private static Map<Pattern, String> avoidedIn(String language) {
        Map<Pattern, String> avoided = new LinkedHashMap<>();
        for (String line : WordsInFile.lines("not-in-" + language + ".txt")) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                String[] term = line.split(" -> ", 2);
                avoided.put(Pattern.compile(term[0]), term[1]);
            }
        }
        return avoided;
    }

    private static String firstIn(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }

    private static List<String> codesOf(String key) {
        return List.of(key.substring(key.indexOf('.') + 1).split("-", 2));
    }

    private static List<String> codesIn(String text) {
        return Pattern.compile("(?<![\\w/-])[1-5]\\d\\d(?![\\w-])")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList();
    }
}
