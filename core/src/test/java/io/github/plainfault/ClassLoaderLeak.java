package io.github.plainfault;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether what was undeployed goes away. */
public final class ClassLoaderLeak {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ClassLoaderLeak() {}

    /**
     * Waits until something is collected.
     *
     * @throws AssertionError if it never is; says where the heap was written to, for whoever has to find out who holds it
     */
    public static void assertCollected(String what, WeakReference<?> reference)
            throws InterruptedException, IOException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            System.gc();
            if (reference.get() == null) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError(what + " is still held; the heap is in " + dumped());
    }

    private static Path dumped() throws IOException {
        Path file = Path.of("target", "held.hprof").toAbsolutePath();
        Files.deleteIfExists(file);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        return file;
    }
}
