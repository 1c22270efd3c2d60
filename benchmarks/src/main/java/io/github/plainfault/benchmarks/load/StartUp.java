package io.github.plainfault.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several starts of an application without any code of its own. */
final class StartUp {

    private final Variant variant;
    private final List<One> starts = new ArrayList<>();

    StartUp(Variant variant) {
        this.variant = variant;
    }

    Variant variant() {
        return variant;
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /** Starts it once more. */
    void add(Cores cores) throws IOException {
        try (Server server = Server.start(variant, cores, List.of())) {
            starts.add(new One(
                    server.start().milliseconds(), server.start().cpuMilliseconds(), server.liveHeap() / 1_024.0));
        }
    }

    /** Until it can be asked, in milliseconds. */
    double milliseconds() {
        return median(One::milliseconds);
    }

    /** CPU time until then, in milliseconds. */
    double cpuMilliseconds() {
        return median(One::cpuMilliseconds);
    }

    /** Live heap after the start, before the first request, in KiB. */
    double heap() {
        return median(One::heap);
    }

    private double median(ToDoubleFunction<One> value) {
        return Median.of(starts.stream().mapToDouble(value).toArray());
    }

    private record One(double milliseconds, double cpuMilliseconds, double heap) {}
}
