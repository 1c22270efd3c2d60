package io.github.plainfault.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * How a JVM is.
 *
 * @param heap bytes in use after garbage was collected
 * @param threadNames of all threads, in order
 * @param files how many are open, connections among them; 0 where the system does not tell
 */
record Vitals(long heap, List<String> threadNames, long files) {

    Vitals {
        threadNames = threadNames.stream().sorted().toList();
    }

    static Vitals now() {
        System.gc();
        return new Vitals(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .toList(),
                openFiles());
    }

    int threads() {
        return threadNames.size();
    }

    /** The names of threads that were not there yet. */
    List<String> threadsSince(Vitals before) {
        List<String> since = new ArrayList<>(threadNames);
        before.threadNames.forEach(since::remove);
        return since;
    }

    /** Without the names. */
    @Override
    public String toString() {
        return "heap " + heap + ", " + threads() + " threads, " + files + " files";
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
