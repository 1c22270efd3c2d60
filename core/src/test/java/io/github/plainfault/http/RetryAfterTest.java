package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S,              0",
        "PT0.000000001S,    1",
        "PT0.999S,          1",
        "PT1S,              1",
        "PT1.5S,            2",
        "PT1.000000001S,    2",
        "PT5M,              300",
        "PT-0.001S,         0",
        "PT-1S,             0",
        "PT-100H,           0",
        "PT2562047788015215H, 9223372036854774000",
    })
    void isWholeSecondsRoundedUpAndNeverNegative(Duration delay, String seconds) {
        assertThat(RetryAfter.of(delay)).isEqualTo(seconds);
    }

    @Test
    void theLongestDurationDoesNotOverflow() {
        assertThat(RetryAfter.of(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)))
                .isEqualTo("9223372036854775807");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "17, PT17S",
        "' 17 ', PT17S",
        "999999999, P365D",
        "99999999999999999999, P365D",
        "'Sat, 21 Nov 2026 12:02:00 GMT', PT2M",
        "'Sat, 21 Nov 2026 11:00:00 GMT', PT0S",
        "'Thu, 21 Nov 2126 12:00:00 GMT', P365D",
    })
    void readsSecondsAndDates(String value, Duration delay) {
        assertThat(RetryAfter.parse(value, NOON)).isEqualTo(delay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1.5", "PT5S", "soon", "\u0661", "2026-11-21T12:02:00Z"})
    @NullSource
    void readsNothingElse(String value) {
        assertThat(RetryAfter.parse(value, NOON)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2126-11-05T07:08:09Z            | Tue, 05 Nov 2126 07:08:09 GMT",
                "2126-11-05T07:08:09.000000001Z  | Tue, 05 Nov 2126 07:08:10 GMT",
                "2127-12-31T23:59:59.999Z        | Thu, 01 Jan 2128 00:00:00 GMT",
                "9999-12-31T23:59:59.5Z          | Fri, 31 Dec 9999 23:59:59 GMT",
                "+1000000000-12-31T23:59:59Z     | Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void aMomentIsADateInEnglishRoundedUp(Instant moment, String date) {
        assertThat(RetryAfter.of(moment)).isEqualTo(date);
        assertThat(RetryAfter.isReadable(date)).isTrue();
    }

    @Test
    void aMomentThatIsOverIsNow() {
        assertThat(RetryAfter.of(Instant.MIN)).isEqualTo("0");
        assertThat(RetryAfter.of(Instant.EPOCH)).isEqualTo("0");
        assertThat(RetryAfter.of(Instant.now())).isEqualTo("0");
    }

    @Test
    void theLastMomentThereIsDoesNotOverflow() {
        assertThat(RetryAfter.of(Instant.MAX)).isEqualTo("Fri, 31 Dec 9999 23:59:59 GMT");
    }

    @Test
    void aDateHasEnglishNamesAndAsciiDigitsOnEveryMachine() {
        Locale before = Locale.getDefault();
        try {
            for (String machine :
                    List.of("th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "zh-TW", "tr-TR", "fa-IR")) {
                Locale.setDefault(Locale.forLanguageTag(machine));
                assertThat(RetryAfter.of(Instant.parse("2126-09-01T00:00:00Z")))
                        .as(machine)
                        .isEqualTo("Sun, 01 Sep 2126 00:00:00 GMT");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "120", "9223372036854775808", "Wed, 21 Oct 2026 07:28:00 GMT"})
    void whatClientsCanRead(String value) {
        assertThat(RetryAfter.isReadable(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1.5",
                "PT5S",
                "5 s",
                "1e3",
                "\u0661",
                "soon",
                "2026-10-21T07:28:00Z",
                "Wed, 21 Oct 2026 07:28:00 +0000",
                "Thu, 21 Oct 2026 07:28:00 GMT",
                "Wed, 32 Oct 2026 07:28:00 GMT",
                "Wednesday, 21-Oct-26 07:28:00 GMT"
            })
    void whatClientsCannotRead(String value) {
        assertThat(RetryAfter.isReadable(value)).isFalse();
    }
}
