package io.github.plainfault;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Counts the bytes that this thread allocates; unlike time, they are the same on every machine and on a busy one. */
final class Allocations {

    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 5;
    private static final int OPERATIONS = 2_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** So that nothing is optimized away. */
    private Object last = this;

    /** Bytes for each time, of the best of several rounds: a compiler that is late can only add to them. */
    static long perOperation(Supplier<?> operation) {
        Logger log = (Logger) LoggerFactory.getLogger("io.github.plainfault");
        Level level = log.getLevel();
        log.setLevel(Level.OFF); // as in a storm; what a line of the log costs is the log's
        try {
            return new Allocations().measure(operation);
        } finally {
            log.setLevel(level);
        }
    }

    private long measure(Supplier<?> operation) {
        run(operation, WARM_UP);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            run(operation, OPERATIONS);
            best = Math.min(best, (THREADS.getCurrentThreadAllocatedBytes() - before) / OPERATIONS);
        }
        return best;
    }

    private void run(Supplier<?> operation, int times) {
        for (int i = 0; i < times; i++) {
            last = operation.get();
        }
        if (last == this) {
            throw new AssertionError("nothing was done");
        }
    }
}
