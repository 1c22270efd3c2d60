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
        Curve curve = curve(i -> new Vitals((40 + i % 2) * MEGABYTE, threads(60 + i % 2), 100));

        assertThat(curve.isHeapFlat()).isTrue();
        assertThat(curve.areThreadsFlat()).isTrue();
    }

    @Test
    void aHeapThatGrowsSlowlyIsSeen() {
        assertThat(curve(i -> new Vitals(40 * MEGABYTE + i * MEGABYTE / 6, threads(60), 100))
                        .isHeapFlat())
                .isFalse();
    }

    @Test
    void oneSampleThatStandsOutIsNoGrowth() {
        assertThat(curve(i -> new Vitals(i == 39 ? 90 * MEGABYTE : 40 * MEGABYTE, threads(60), 100))
                        .isHeapFlat())
                .isTrue();
    }

    @Test
    void threadsThatBecomeMoreAreSeen() {
        assertThat(curve(i -> new Vitals(40 * MEGABYTE, threads(60 + i / 5), 100))
                        .areThreadsFlat())
                .isFalse();
    }

    @Test
    void aQuarterHasAMedian() {
        Curve curve = curve(i -> new Vitals(i, threads(i), i));

        assertThat(curve.first(Vitals::heap)).isEqualTo(5);
        assertThat(curve.last(Vitals::heap)).isEqualTo(35);
    }

    @Test
    void tooFewSamplesSayNothing() {
        assertThatThrownBy(() -> new Curve(List.of(new Vitals(1, threads(1), 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 samples (expected: at least 8)");
    }

    @Test
    void newThreadsAreNamed() {
        Vitals before = new Vitals(1, List.of("pool-1", "main"), 1);
        Vitals after = new Vitals(1, List.of("pool-2", "pool-1", "main", "main"), 1);

        assertThat(after.threadsSince(before)).containsExactly("main", "pool-2");
    }

    private static List<String> threads(int count) {
        return IntStream.range(0, count).mapToObj(i -> "thread-" + i).toList();
    }

    private static Curve curve(IntFunction<Vitals> sample) {
        return new Curve(IntStream.range(0, 40).mapToObj(sample).toList());
    }
}
