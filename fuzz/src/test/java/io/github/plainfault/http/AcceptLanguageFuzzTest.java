package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Locale;

/** Whatever stands in {@code Accept-Language}, the answer is a language there are words in, and may be spoken. */
class AcceptLanguageFuzzTest {

    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
    private static final List<Locale> AVAILABLE =
            List.of(Locale.ENGLISH, TRADITIONAL, SIMPLIFIED, Locale.forLanguageTag("pt-BR"));

    @FuzzTest
    void isAnsweredInALanguageThereIs(@NotNull String value) {
        LanguageMatcher matcher = new LanguageMatcher(AVAILABLE, Locale.ENGLISH);

        Locale language = matcher.match(value, any -> true);

        assertThat(AVAILABLE).contains(language);
        assertThat(matcher.match(value, any -> true)).as("the second time").isEqualTo(language);
        assertThat(matcher.match(value, SIMPLIFIED::equals)).isIn(SIMPLIFIED, Locale.ENGLISH);
        assertThat(matcher.match(value.toUpperCase(Locale.ROOT), any -> true))
                .as("in upper case, as long as that changes no letter")
                .matches(other -> other.equals(language) || !isAscii(value));
    }

    private static boolean isAscii(String value) {
        return value.chars().allMatch(c -> c < 0x80);
    }
}
