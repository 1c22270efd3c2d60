package io.github.plainfault.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A soak that cannot fail is worth nothing. */
class CurveTest {

    private static final long MEGABYTE = 1_000_000;

    @Test
    void whatGoesUpAndDownIsFlat() {
        Curve curve = curve(i -> new Vitals((40 + i % 2) * MEGABYTE, 60 + i % 2, 100));

        assertThat(curve.isHeapFlat()).isTrue();
        assertThat(curve.areThreadsFlat()).isTrue();
    }

    @Test
    void aHeapThatGrowsSlowlyIsSeen() {
        assertThat(curve(i -> new Vitals(40 * MEGABYTE + i * MEGABYTE / 6, 60, 100))
                        .isHeapFlat())
                .isFalse();
    }

    @Test
    void oneSampleThatStandsOutIsNoGrowth() {
        assertThat(curve(i -> new Vitals(i == 39 ? 90 * MEGABYTE : 40 * MEGABYTE, 60, 100))
                        .isHeapFlat())
                .isTrue();
    }

    @Test
    void threadsThatBecomeMoreAreSeen() {
        assertThat(curve(i -> new Vitals(40 * MEGABYTE, 60 + i / 5, 100)).areThreadsFlat())
                .isFalse();
    }

    @Test
    void aQuarterHasAMedian() {
        Curve curve = curve(i -> new Vitals(i, i, i));

        assertThat(curve.first(Vitals::heap)).isEqualTo(5);
        assertThat(curve.last(Vitals::heap)).isEqualTo(35);
    }

    @Test
    void tooFewSamplesSayNothing() {
        assertThatThrownBy(() -> new Curve(List.of(new Vitals(1, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 samples (expected: at least 8)");
    }

    private static Curve curve(IntFunction<Vitals> sample) {
        return new Curve(IntStream.range(0, 40).mapToObj(sample).toList());
    }
}
