package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Dates and delays of other systems: between nothing and a year, and conditions are known or ignored. */
class DatesFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @FuzzTest
    void aDelayIsBetweenNothingAndAYear(@NotNull String value, long second) {
        Duration delay = RetryAfter.parse(value, NOW);
        if (delay != null) {
            assertThat(delay).isBetween(Duration.ZERO, Duration.ofDays(365));
            assertThat(RetryAfter.isReadable(value.strip())).isTrue();
        }
        assertThat(RetryAfter.isReadable(RetryAfter.of(Duration.ofSeconds(second))))
                .isTrue();
        assertThat(RetryAfter.isReadable(RetryAfter.of(moment(second)))).isTrue();
        try {
            assertThat(HttpDate.of(HttpDate.parse(value))).isEqualTo(value);
        } catch (DateTimeException e) {
            assertThat(RetryAfter.isReadable(value)).isEqualTo(RetryAfter.isSeconds(value));
        }
        RequestFacts put = RequestFacts.of("PUT", "/", Map.of("If-Unmodified-Since", value));
        if (RetryAfter.isReadable(value) && !RetryAfter.isSeconds(value)) {
            assertThat(put.hasPrecondition()).isTrue();
        }
    }

    private static Instant moment(long second) {
        return Instant.ofEpochSecond(
                Math.floorMod(second, 2 * Instant.MAX.getEpochSecond()) - Instant.MAX.getEpochSecond());
    }
}
