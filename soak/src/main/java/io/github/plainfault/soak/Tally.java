package io.github.plainfault.soak;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What all clients together have done and seen. */
final class Tally {

    private static final int EXAMPLES = 5;

    final LongAdder right = new LongAdder();
    final LongAdder wrong = new LongAdder();
    final LongAdder brokenOff = new LongAdder();
    final LongAdder dawdled = new LongAdder();
    final LongAdder hostile = new LongAdder();
    final LongAdder streams = new LongAdder();

    private final Queue<String> examples = new ConcurrentLinkedQueue<>();

    /** Counts what must not be, and keeps the first few. */
    void wrong(String what) {
        wrong.increment();
        if (examples.size() < EXAMPLES) {
            examples.add(what);
        }
    }

    /** Some of what was wrong. */
    List<String> examples() {
        return List.copyOf(examples);
    }

    /** Requests of all kinds. */
    long requests() {
        return right.sum() + wrong.sum() + brokenOff.sum() + dawdled.sum() + hostile.sum() + streams.sum();
    }
}
