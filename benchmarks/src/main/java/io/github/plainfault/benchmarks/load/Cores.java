package io.github.plainfault.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The first core is the servers' alone and the second the load generator's, where Linux can be told so. */
final class Cores {

    private static final Path STATISTICS = Path.of("/proc/stat");

    private static final Pattern BLANK = Pattern.compile(" +");

    private static final long NANOSECONDS_PER_TICK = 10_000_000;

    private final int count;
    private final boolean separate;

    private Cores(int count, boolean separate) {
        this.count = count;
        this.separate = separate;
    }

    /** Takes this process to its core. */
    static Cores divide() throws InterruptedException {
        int count = Runtime.getRuntime().availableProcessors();
        boolean separate = false;
        if (count > 1) {
            try {
                separate = new ProcessBuilder(
                                        "taskset",
                                        "-a",
                                        "-p",
                                        "-c",
                                        "1",
                                        Long.toString(ProcessHandle.current().pid()))
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                // there is no taskset here
            }
        }
        return new Cores(count, separate);
    }

    int count() {
        return count;
    }

    boolean areSeparate() {
        return separate;
    }

    List<String> ofServer() {
        return separate ? List.of("taskset", "-c", "0") : List.of();
    }

    /** Nanoseconds for which the core of the servers has worked for anybody, in steps of ten milliseconds. */
    long used() throws IOException {
        if (!separate) {
            return 0;
        }
        String first = Files.readAllLines(STATISTICS).get(1); // cpu0 user nice system idle iowait irq softirq steal
        String[] ticks = BLANK.split(first, -1);
        long sum = 0;
        for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
            sum += Long.parseLong(ticks[i]);
        }
        return sum * NANOSECONDS_PER_TICK;
    }
}
