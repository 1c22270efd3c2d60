package io.github.plainfault.benchmarks.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much is measured.
 *
 * @param requests of one round
 * @param warmUp requests of each case before the first round
 * @param attempts how often a round is tried in which other processes take the core, before it counts nevertheless
 * @param only parts of the names of variants; none for all
 * @param cases parts of the names of cases; none for all
 * @param report where the table goes
 * @param jvm more arguments for the servers, for example to record a profile
 */
record Options(
        int rounds,
        int requests,
        int warmUp,
        int starts,
        int attempts,
        List<String> only,
        List<String> cases,
        Path report,
        List<String> jvm) {

    static final String HELP = "--quick | --full, --only=mvc:plainfault,webflux:stock --cases=domain,unknown"
            + " --rounds=11 --requests=20000 --warm-up=60000 --starts=15 --attempts=3"
            + " --report=docs/performance/applications.md --jvm=-XX:+FlightRecorder";

    static Options of(String... arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int rounds = quick ? 5 : 11;
        int requests = quick ? 6_000 : 20_000;
        int warmUp = quick ? 15_000 : 60_000;
        int starts = quick ? 5 : 15;
        int attempts = 3;
        List<String> only = List.of();
        List<String> cases = List.of();
        List<String> jvm = List.of();
        Path report = Path.of(quick ? "benchmarks/target/load/applications.md" : "docs/performance/applications.md");
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String value = argument.substring(equals + 1);
            switch (equals < 0 ? argument : argument.substring(0, equals)) {
                case "--quick", "--full" -> {}
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--requests" -> requests = Integer.parseInt(value);
                case "--warm-up" -> warmUp = Integer.parseInt(value);
                case "--starts" -> starts = Integer.parseInt(value);
                case "--attempts" -> attempts = Integer.parseInt(value);
                case "--only" -> only = list(value);
                case "--cases" -> cases = list(value);
                case "--report" -> report = Path.of(value);
                case "--jvm" -> jvm = List.of(value.split(" ", -1));
                default -> throw new IllegalArgumentException(argument + " (expected: " + HELP + ")");
            }
        }
        return new Options(rounds, requests, warmUp, starts, attempts, only, cases, report, jvm);
    }

    private static List<String> list(String value) {
        return List.of(value.toLowerCase(Locale.ROOT).split(",", -1));
    }

    boolean wants(Variant variant) {
        return isNamed(variant.id(), only);
    }

    boolean wants(Case what) {
        return isNamed(what.name(), cases);
    }

    private static boolean isNamed(String name, List<String> wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || wanted.stream().anyMatch(lower::contains);
    }
}
