package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
}
