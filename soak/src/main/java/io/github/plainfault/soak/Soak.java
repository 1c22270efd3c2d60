package io.github.plainfault.soak;

import io.github.plainfault.contract.ContractSet;
import io.github.plainfault.contract.GoldenExchange;
import io.github.plainfault.spring.contract.BufferLeaks;
import io.github.plainfault.spring.contract.SpringServer;
import io.netty.util.ResourceLeakDetector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Both stacks, one after the other, under as much load as this machine can make. Exits with 1 if one answer was wrong, or
 * anything grew.
 */
final class Soak {

    private static final int FEWEST_SAMPLES = 8;
    private static final int MOST_SAMPLES = 100;

    /** Every sample collects all garbage, which is a load of its own. */
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(2);

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(2);

    /** Pools let a thread go that has been idle for a minute; Reactor's looks for such threads only once a minute. */
    private static final Duration IDLE = Duration.ofSeconds(150);

    /** What needs something beside the application: another system, or routes and filters of one stack alone. */
    private static final List<String> ELSEWHERE =
            List.of("/upstream/", "/contract/functional", "/contract/stale-headers", "/contract/filter");

    private final Duration perStack;
    private final List<GoldenExchange> situations;

    private Soak(Duration perStack) {
        this.perStack = perStack;
        this.situations = Stream.of(ContractSet.HTTP, ContractSet.SPRING)
                .flatMap(GoldenExchange::in)
                .filter(situation -> ELSEWHERE.stream().noneMatch(situation.target()::startsWith))
                .toList();
    }

    /**
     * Runs it.
     *
     * @param arguments how many minutes both stacks together; whether {@code docs/reliability.md} is written; the folder
     *     of the project
     */
    public static void main(String[] arguments) throws Exception {
        BufferLeaks.watch(ResourceLeakDetector.Level.SIMPLE);
        Duration all = Duration.ofSeconds(Math.round(Double.parseDouble(arguments[0]) * 60));
        Soak soak = new Soak(all.dividedBy(Stack.values().length));
        List<StackResult> results = new ArrayList<>();
        for (Stack stack : Stack.values()) {
            results.add(soak.under(stack));
        }
        Report report = new Report(all, results);
        System.out.println(report.text());
        List<String> failures = results.stream()
                .flatMap(result -> result.failures().stream().map(failure -> result.stack() + ": " + failure))
                .toList();
        failures.forEach(failure -> System.out.println("FAILED: " + failure));
        if (Boolean.parseBoolean(arguments[1]) && failures.isEmpty()) {
            report.writeInto(Path.of(arguments[2], "docs", "reliability.md"));
        }
        System.exit(failures.isEmpty() ? 0 : 1); // Reactor Netty keeps threads
    }

    private StackResult under(Stack stack) throws InterruptedException {
        Duration warmUp =
                perStack.dividedBy(6).compareTo(LONGEST_WARM_UP) < 0 ? perStack.dividedBy(6) : LONGEST_WARM_UP;
        long linesBefore = CountedLog.lines();
        try (SpringServer server = stack.start()) {
            say(stack + ": warms up for " + warmUp);
            Tally warm = new Tally();
            Crowd first = Crowd.of(server.uri(), situations, warm);
            Thread.sleep(warmUp.toMillis());
            first.leave();
            Vitals before = idle(null);
            Tally tally = new Tally();
            Duration load = perStack.minus(warmUp);
            say(stack + ": under load for " + load);
            List<Vitals> samples = new ArrayList<>();
            Crowd crowd = Crowd.of(server.uri(), situations, tally);
            long count = Math.max(FEWEST_SAMPLES, Math.min(MOST_SAMPLES, load.dividedBy(BETWEEN_SAMPLES)));
            for (int i = 0; i < count; i++) {
                Thread.sleep(load.toMillis() / count);
                samples.add(Vitals.now());
            }
            crowd.leave();
            Vitals after = idle(before);
            return new StackResult(
                    stack,
                    situations.size(),
                    kinds(),
                    load,
                    tally,
                    new Curve(samples),
                    before,
                    after,
                    BufferLeaks.found(),
                    CountedLog.unexpected(),
                    CountedLog.lines() - linesBefore);
        }
    }

    /** With no client there, and as few threads and files as there were before, if it ever comes to that. */
    private static Vitals idle(@Nullable Vitals before) throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(2).toMillis());
        Vitals now = Vitals.now();
        for (long seconds = 0;
                before != null
                        && seconds < IDLE.toSeconds()
                        && (now.threads() > before.threads() || now.files() > before.files());
                seconds++) {
            Thread.sleep(Duration.ofSeconds(1).toMillis());
            now = Vitals.now();
        }
        return now;
    }

    private int kinds() {
        return Math.toIntExact(situations.stream()
                .filter(situation -> situation.status() >= 400)
                .map(situation -> situation.status() + " " + situation.target() + " " + situation.type())
                .distinct()
                .count());
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
