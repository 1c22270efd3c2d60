package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageMatcherTest {

    private static final Predicate<Locale> ANY = language -> true;

    @ParameterizedTest
    @CsvSource({
        // by the region, as CLDR knows it
        "zh-TW,            zh-Hant",
        "zh-HK,            zh-Hant",
        "zh-MO,            zh-Hant",
        "zh-CN,            zh-Hans",
        "zh-SG,            zh-Hans",
        "zh,               zh-Hans",
        // a script that is said wins over the region
        "zh-Hant,          zh-Hant",
        "zh-Hans,          zh-Hans",
        "zh-Hant-CN,       zh-Hant",
        "zh-Hans-HK,       zh-Hans",
        "zh-Hans-TW,       zh-Hans",
        "zh-Hant-TW,       zh-Hant",
        // in any case, with what is not asked about behind it
        "ZH-tw,            zh-Hant",
        "zH-hANT-hk,       zh-Hant",
        "zh-TW-x-private,  zh-Hant",
        "zh-Hant-u-co-stroke, zh-Hant",
        "zh-CN-u-nu-hanidec,  zh-Hans",
        // other names of what Chinese readers read
        "yue,              zh-Hant",
        "yue-HK,           zh-Hant",
        "zh-yue-HK,        zh-Hant",
        "zh-yue,           zh-Hant",
        "cmn,              zh-Hans",
        "cmn-TW,           zh-Hant",
        "zh-cmn-Hans-CN,   zh-Hans",
        "zh-cmn-Hant,      zh-Hant",
        "zh-US,            zh-Hant",
    })
    void chineseIsMatchedByScript(String acceptLanguage, String expected) {
        assertThat(matcher("en", "en", "zh-Hant", "zh-Hans").match(acceptLanguage, ANY))
                .hasToString(Locale.forLanguageTag(expected).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-CN", "yue", "zh-Hant-MO"})
    void traditionalNeverFallsBackToSimplified(String acceptLanguage) {
        assertThat(matcher("en", "en", "zh-Hans").match(acceptLanguage, ANY)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void anotherScriptOfChineseIsNotMistakenForCharacters() {
        assertThat(matcher("en", "en", "zh-Hant", "zh-Hans").match("zh-Latn-TW", ANY))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aReaderOfTraditionalGetsTheNextLanguageOfTheListBeforeTheDefault() {
        assertThat(tag(matcher("en", "en", "zh-Hans", "fr").match("zh-TW, fr;q=0.5", ANY)))
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // weights, then position
                "de;q=0.5, fr;q=0.9                    | fr",
                "de, fr                                | de",
                "fr;q=0.8, de;q=0.8                    | fr",
                "xx, yy, fr;q=0.001                    | fr",
                "de;q=0.999, fr;q=1.000                | fr",
                "de ; q=0.2 , fr ; Q=0.3               | fr",
                // every range is exhausted before a default
                "ja, ko, de;q=0.1                      | de",
                // truncation
                "de-CH-1996, fr;q=0.9                  | de",
                "fr-CA-x-a-b                           | fr",
                "de-a-bb-ccc                           | de",
                // extended ranges
                "de-*-CH                               | de",
                "fr-*                                  | fr",
                "*-CH, fr                              | en",
                // weight zero
                "fr;q=0, de                            | de",
                "fr;q=0                                | en",
                "fr-CA, fr;q=0, de;q=0.1               | de",
                "de;q=0, *                             | en",
                "de, *;q=0                             | de",
                // anything
                "*                                     | en",
                "en;q=0, *                             | de",
                "en;q=0, de;q=0, *;q=0.5               | fr",
                "fr;q=0.3, *;q=0.2                     | fr",
                // nothing that there is
                "ja                                    | en",
                "*;q=0                                 | en",
                // a part of a word is no prefix
                "d                                     | en",
                "deu                                   | en",
                "fra, de;q=0.1                         | de",
            })
    void chooses(String acceptLanguage, String expected) {
        assertThat(tag(matcher("en", "en", "de", "fr").match(acceptLanguage, ANY)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt       | pt-BR",
                "pt-PT    | pt-BR",
                "en-GB    | en",
                "sr       | sr-Latn",
                "sr-Latn-RS | sr-Latn",
                "nb       | en",
            })
    void findsALanguageOfWhichOnlyAVariantIsThere(String acceptLanguage, String expected) {
        assertThat(tag(matcher("en", "en", "pt-BR", "sr-Latn").match(acceptLanguage, ANY)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh;q=0, *                   | en",
                "zh-Hant;q=0, zh             | zh-Hans",
                "zh;q=0, zh-Hant             | zh-Hant",
                "en;q=0, zh;q=0, *           | fr",
                "zh-TW, zh-CN;q=0.9, en;q=0.8 | zh-Hant",
                "zh-CN;q=0.8, zh-TW;q=0.9    | zh-Hant",
                "ja, zh-CN;q=0.1             | zh-Hans",
            })
    void weighsTheTwoWaysOfWritingChinese(String acceptLanguage, String expected) {
        assertThat(tag(matcher("en", "en", "zh-Hant", "zh-Hans", "fr").match(acceptLanguage, ANY)))
                .isEqualTo(expected);
    }

    @Test
    void aWeightOfZeroHoldsForALanguageThatIsReachedByTruncation() {
        assertThat(tag(matcher("fr", "fr", "en").match("en-GB, en;q=0", ANY))).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en_US",
                "en-",
                "-en",
                "en--US",
                "e n",
                "123",
                "en;q=2",
                "en;q=abc",
                "en;q=-1",
                "en;q=0.1234",
                "en;q=",
                "en;",
                "en;level=1",
                "en;q=0.5;q=0.1",
                "abcdefghi",
                "en-abcdefghi",
                "*en",
                "**",
                "\u00e9n",
                "e\u0130",
                "\u212ao",
                "\u0660",
                ";",
                "=",
                "\"en\"",
                "en q=0.5",
                "\0",
                "en\r\nX: y"
            })
    void aMalformedMemberIsDroppedAndTheOthersCount(String malformed) {
        LanguageMatcher matcher = matcher("fr", "fr", "en", "ko", "de");

        assertThat(tag(matcher.match(malformed + ", de;q=0.1", ANY))).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",,,de", " , ,de,", "de,", "\tde\t"})
    void emptyMembersAreIgnored(String acceptLanguage) {
        assertThat(tag(matcher("de", "en", "de").match(acceptLanguage, ANY))).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",,", ";q=1", "not a language"})
    void aFieldThatSaysNothingGivesTheFallback(String acceptLanguage) {
        assertThat(tag(matcher("de", "en", "de").match(acceptLanguage, ANY))).isEqualTo("de");
    }

    @Test
    void noFieldGivesTheFallback() {
        assertThat(tag(matcher("de", "en", "de").match(null, ANY))).isEqualTo("de");
    }

    @Test
    void aLanguageThatIsNotUsableIsPassedOver() {
        LanguageMatcher matcher = matcher("en", "en", "de", "fr");

        assertThat(tag(matcher.match("de, fr;q=0.5", language -> !tag(language).equals("de"))))
                .isEqualTo("fr");
    }

    @Test
    void theFallbackNeedsNotBeUsable() {
        assertThat(tag(matcher("en", "en", "de").match("de", language -> false)))
                .isEqualTo("en");
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        Locale machine = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr", "de", "zh-Hant-TW", "th-TH-u-nu-thai", "ar"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(tag(matcher("en", "en", "de", "zh-Hant", "it").match("IT-it;q=0.5, xx", ANY)))
                        .as("on a machine that speaks %s", tag)
                        .isEqualTo("it");
                assertThat(tag(matcher("en", "en", "de", "zh-Hant", "it").match("xx", ANY)))
                        .as("the fallback on a machine that speaks %s", tag)
                        .isEqualTo("en");
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aMemberThatTheLimitCutsIsNotReadAsAnotherOne() {
        // the limit of 8192 characters falls behind "de"
        String padding = ",".repeat(8190);

        assertThat(tag(matcher("en", "en", "de").match(padding + "deu", ANY))).isEqualTo("en");
    }

    @Test
    void readsNoFurtherThanAnHonestClientWrites() {
        assertThat(tag(matcher("en", "en", "de").match(" ".repeat(9000) + "de", ANY)))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(ints = {8 * 1024, 64 * 1024, 1024 * 1024})
    void garbageTakesBoundedTime(int length) {
        LanguageMatcher matcher = matcher("en", "en", "zh-Hant", "zh-Hans");
        Stream<String> garbage = Stream.of(
                ",".repeat(length),
                "-".repeat(length),
                "a-".repeat(length / 2),
                "*,".repeat(length / 2),
                "zh-".repeat(length / 3),
                "zh-x-".repeat(length / 5),
                ";q=".repeat(length / 3),
                "x;q=0,".repeat(length / 6),
                "zh;q=0.5,".repeat(length / 9),
                "zh-Hant-" + "abcdefgh-".repeat(length / 9),
                "\"".repeat(length));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> garbage.forEach(
                        value -> assertThat(matcher.match(value, ANY)).isNotNull()));
    }

    @Test
    void noisyFieldsNeverFailAndAlwaysGiveALanguageThatThereIs() {
        LanguageMatcher matcher = matcher("en", "en", "zh-Hant", "zh-Hans");
        String alphabet = "zhtwcnHansHant-*,;q=01. \t\"\\_\u00e9\ud800\u4e2d\0";
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> assertThat(tag(matcher.match(noise.toString(), ANY)))
                            .isIn("en", "zh-Hant", "zh-Hans"))
                    .as("%s", noise)
                    .doesNotThrowAnyException();
        }
    }

    private static LanguageMatcher matcher(String fallback, String... available) {
        return new LanguageMatcher(
                Stream.of(available).map(Locale::forLanguageTag).toList(), Locale.forLanguageTag(fallback));
    }

    private static String tag(Locale language) {
        return language.toLanguageTag();
    }
}
