package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

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
}
