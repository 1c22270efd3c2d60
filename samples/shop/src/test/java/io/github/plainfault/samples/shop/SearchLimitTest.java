package io.github.plainfault.samples.shop;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SearchLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-31T10:00:59Z"));

    @Test
    void startsAgainWithTheNextMinute() {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        SearchLimit limit = new SearchLimit(2, clock);
        limit.count();
        limit.count();

        assertThatExceptionOfType(SearchLimitReachedException.class)
                .isThrownBy(limit::count)
                .returns(1L, SearchLimitReachedException::retryAfterSeconds);

        now.set(Instant.parse("2026-03-31T10:01:00Z"));
        assertThatNoException().isThrownBy(limit::count);
    }
}
