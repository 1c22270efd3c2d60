package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What clients send is read once, and hostile clients cannot fill the memory. */
class RememberedTest {

    private final AtomicInteger readings = new AtomicInteger();
    private final Remembered<Integer> lengths = new Remembered<>(value -> {
        readings.incrementAndGet();
        return value.length();
    });

    @Test
    void readsAValueOnce() {
        assertThat(lengths.get("zh-TW")).isEqualTo(5);
        assertThat(lengths.get("zh-TW")).isEqualTo(5);

        assertThat(readings).hasValue(1);
    }

    @Test
    void remembersNoMoreThanAThousandValuesAndStillAnswers() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(lengths.get("x".repeat(i % 100) + i))
                    .isEqualTo(i % 100 + Integer.toString(i).length());
        }

        assertThat(lengths.size()).isEqualTo(1_000);
    }

    @Test
    void keepsTheValuesThatCameFirstWhenAFloodOfOthersComes() {
        lengths.get("en");
        for (int i = 0; i < 5_000; i++) {
            lengths.get("flood" + i);
        }
        int before = readings.get();

        lengths.get("en");

        assertThat(readings).hasValue(before);
    }

    @Test
    void doesNotRememberLongValues() {
        lengths.get("x".repeat(201));

        assertThat(lengths.size()).isZero();
    }
}
