package io.github.plainfault.property;

import static io.github.plainfault.property.BoundedTime.inTime;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.LanguageMatcher;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in {@code Accept-Language}, the answer is a language there are words in. */
class AnyAcceptLanguageTest {

    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
    private static final List<Locale> AVAILABLE =
            List.of(Locale.ENGLISH, TRADITIONAL, SIMPLIFIED, Locale.forLanguageTag("pt-BR"));

    private static final List<String> REAL = List.of(
            "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7",
            "zh-Hant-HK, zh-Hans;q=0.5, *;q=0.1",
            "de-CH-1996, fr;q=0.3",
            "en-GB-oed;q=0.001,*;q=0",
            "sl-rozaj-biske-1994-x-private",
            "*");

    private final LanguageMatcher matcher = new LanguageMatcher(AVAILABLE, Locale.ENGLISH);

    @Property
    void isAnsweredInALanguageThereIs(@ForAll("values") String value) {
        assertThat(AVAILABLE).contains(inTime(() -> match(value)));
    }

    @Property
    void isAnsweredInALanguageThatMaySpeak(@ForAll("values") String value) {
        Locale answer = matcher.match(value, SIMPLIFIED::equals);

        assertThat(answer).isIn(SIMPLIFIED, Locale.ENGLISH);
    }

    @Property
    void meansTheSameInUpperCase(@ForAll("wellFormed") String value) {
        assertThat(match(value.toUpperCase(Locale.ROOT))).isEqualTo(match(value));
    }

    @Property
    void losesNothingThroughAMalformedMember(
            @ForAll("wellFormed") String value, @ForAll("malformedMembers") String member) {
        assertThat(match(member + "," + value + "," + member)).isEqualTo(match(value));
    }

    @Property
    void isNeverAnsweredInALanguageNobodyNamed(@ForAll("wellFormed") String value) {
        Locale answer = match(value);

        String lower = value.toLowerCase(Locale.ROOT);
        boolean named = lower.contains(answer.getLanguage()) || lower.contains("*") || chinese(lower, answer);
        assertThat(named || answer.equals(Locale.ENGLISH)).isTrue();
    }

    @Property
    void readersOfTraditionalChineseNeverGetSimplified(@ForAll("traditional") String value) {
        assertThat(match(value)).isIn(TRADITIONAL, Locale.ENGLISH);
    }

    private Locale match(String value) {
        return matcher.match(value, language -> true);
    }

    /** Cantonese and Mandarin are written in Chinese. */
    private static boolean chinese(String value, Locale answer) {
        return answer.getLanguage().equals("zh") && (value.contains("yue") || value.contains("cmn"));
    }

    @Provide
    Arbitrary<String> values() {
        return FieldValues.any(REAL, Arbitraries.oneOf(members(), malformedMembers()));
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return FieldValues.list(members());
    }

    @Provide
    Arbitrary<String> traditional() {
        Arbitrary<String> ranges =
                Arbitraries.of("zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-CN", "yue-HK", "zh-hant-x-a");
        return FieldValues.list(weighted(ranges));
    }

    @Provide
    Arbitrary<String> malformedMembers() {
        return Arbitraries.of(
                "en_US",
                "en;q=2",
                "zh-TW;q=",
                "1234",
                "en;q=0.1234",
                "zh-Hant;level=1",
                "-",
                "abcdefghi",
                "中文",
                "en US",
                "zh;;q=1");
    }

    private static Arbitrary<String> members() {
        Arbitrary<String> languages = Arbitraries.of("zh", "en", "pt", "cmn", "yue", "de", "sr", "*", "i", "x");
        Arbitrary<String> subtags = Arbitraries.of(
                "Hant", "Hans", "Latn", "TW", "HK", "CN", "BR", "yue", "x", "1996", "u", "419", "private");
        Arbitrary<String> ranges = Combinators.combine(languages, subtags.list().ofMaxSize(4))
                .as((language, rest) -> rest.isEmpty() ? language : language + "-" + String.join("-", rest));
        return weighted(ranges);
    }

    private static Arbitrary<String> weighted(Arbitrary<String> ranges) {
        return Combinators.combine(ranges, Arbitraries.of("", "", ";q=1", ";q=0", ";q=0.5", " ; Q=0.001", ";q=1.000"))
                .as((range, weight) -> range + weight);
    }
}
