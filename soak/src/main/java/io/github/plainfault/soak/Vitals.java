package io.github.plainfault.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How a JVM is.
 *
 * @param heap bytes in use after garbage was collected
 * @param threads how many there are
 * @param files how many are open, connections among them; 0 where the system does not tell
 */
record Vitals(long heap, int threads, long files) {

    static Vitals now() {
        System.gc();
        return new Vitals(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openFiles());
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
