package io.github.plainfault.soak;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How a JVM was over time, in equal steps.
 *
 * @param samples at least eight, from the first to the last
 */
record Curve(List<Vitals> samples) {

    private static final int FEWEST = 8;
    private static final double GROWTH = 1.05;
    private static final long NOISE_BYTES = 2_000_000;
    private static final int NOISE_THREADS = 2;

    Curve {
        if (samples.size() < FEWEST) {
            throw new IllegalArgumentException(samples.size() + " samples (expected: at least " + FEWEST + ")");
        }
        samples = List.copyOf(samples);
    }

    /** The median of the first quarter. */
    long first(ToLongFunction<Vitals> value) {
        return median(samples.subList(0, samples.size() / 4), value);
    }

    /** The median of the last quarter. */
    long last(ToLongFunction<Vitals> value) {
        return median(samples.subList(samples.size() - samples.size() / 4, samples.size()), value);
    }

    /** Whether the heap of the last quarter is that of the first, but for 5 % and 2 MB. */
    boolean isHeapFlat() {
        return last(Vitals::heap) <= first(Vitals::heap) * GROWTH + NOISE_BYTES;
    }

    /** Whether there are as many threads in the last quarter as in the first, but for 5 % and two. */
    boolean areThreadsFlat() {
        return last(Vitals::threads) <= first(Vitals::threads) * GROWTH + NOISE_THREADS;
    }

    /** The names of threads of the last sample that the first one did not have. */
    List<String> newThreads() {
        return samples.get(samples.size() - 1).threadsSince(samples.get(0));
    }

    private static long median(List<Vitals> some, ToLongFunction<Vitals> value) {
        long[] sorted = some.stream().mapToLong(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
