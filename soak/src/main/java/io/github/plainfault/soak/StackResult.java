package io.github.plainfault.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of one stack under load.
 *
 * @param stack the one
 * @param situations how many golden files were asked for
 * @param kinds how many kinds of errors were among them: status and type of the problem
 * @param load how long it was measured, after it was warm
 * @param tally what the clients have seen
 * @param curve how the JVM was meanwhile
 * @param before how it was after it was warm, with no client there
 * @param after the same after the load
 * @param leaks buffers that nobody released
 * @param logged what was logged that nobody has to see
 * @param lines how many lines were logged
 */
record StackResult(
        Stack stack,
        int situations,
        int kinds,
        Duration load,
        Tally tally,
        Curve curve,
        Vitals before,
        Vitals after,
        List<String> leaks,
        Map<String, String> logged,
        long lines) {

    private static final int KINDS = 60;

    /** What must not be, in words; empty if everything is as it should be. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        if (tally.right.sum() == 0 || tally.streams.sum() == 0 || tally.dawdled.sum() == 0) {
            failures.add("some clients did nothing");
        }
        if (situations < KINDS) {
            failures.add("only " + situations + " situations (expected: " + KINDS + ")");
        }
        if (tally.wrong.sum() > 0) {
            failures.add(tally.wrong.sum() + " wrong answers, such as\n" + String.join("\n\n", tally.examples()));
        }
        if (!curve.isHeapFlat()) {
            failures.add("the heap grows: " + curve.samples());
        }
        if (!curve.areThreadsFlat()) {
            failures.add("there are more and more threads: " + curve.samples() + ", new " + curve.newThreads());
        }
        if (after.threads() > before.threads()) {
            failures.add("more threads than before: " + before + ", " + after + ", new " + after.threadsSince(before));
        }
        if (after.files() > before.files()) {
            failures.add("there are more open files: " + before + ", " + after);
        }
        if (!leaks.isEmpty()) {
            failures.add("buffers leak: " + leaks.get(0));
        }
        logged.forEach((logger, line) -> failures.add("unexpected in the log: " + line));
        return failures;
    }
}
