package io.github.plainfault.benchmarks;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.StepsBenchmark;
import io.github.plainfault.benchmarks.load.ResolverBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of the core and writes the page about them, so that no figure is typed by hand. The first argument
 * is the file, the rest are JMH's own, for example {@code -f 1}, or names of benchmarks, of which {@code jacksonFromAMap}
 * has to be one.
 */
public final class CoreReport {

    private static final List<Class<?>> BENCHMARKS = List.of(
            YardstickBenchmark.class,
            StepsBenchmark.class,
            RespondToBenchmark.class,
            ResolverBenchmark.class,
            HostileBenchmark.class);

    private CoreReport() {}

    /** Runs and writes. */
    public static void main(String[] arguments) throws IOException, RunnerException, CommandLineOptionException {
        String[] ofJmh = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        CommandLineOptions given = new CommandLineOptions(ofJmh);
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given).addProfiler(GCProfiler.class);
        if (given.getIncludes().isEmpty()) {
            BENCHMARKS.forEach(benchmark -> options.include(benchmark.getName()));
        }
        Collection<RunResult> results = new Runner(options.build()).run();

        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page(results));
    }

    private static String page(Collection<RunResult> results) {
        List<Row> rows = new ArrayList<>();
        results.forEach(result -> rows.add(Row.of(result)));
        Row yardstick = rows.stream()
                .filter(row -> row.name.equals("jacksonFromAMap"))
                .findFirst()
                .orElseThrow();
        StringBuilder page = new StringBuilder();
        BenchmarkParams first = results.iterator().next().getParams();
        page.append("# What an answer costs: the core alone\n\n")
                .append(
                        "Written by `CoreReport` in `benchmarks/` (CONTRIBUTING.md has the command); nothing here is typed.\n")
                .append("JMH ")
                .append(first.getJmhVersion())
                .append(", ")
                .append(first.getVmName())
                .append(' ')
                .append(first.getVmVersion())
                .append(String.join(
                        " ",
                        first.getJvmArgs().stream()
                                .map(argument -> ", " + argument)
                                .toList()))
                .append(", threads: ")
                .append(first.getThreads())
                .append(", processors: ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append(".\n\n")
                .append(
                        "Times are of the machine on which they were taken and of what else ran there; believe the ratios. ")
                .append(
                        "Bytes\nare what one operation allocates, and are the same everywhere. The yardstick of the ratios is ")
                .append("Jackson, which\nwrites the body of the domain error (468 bytes, Traditional Chinese) from a ")
                .append("`LinkedHashMap` with\n`writeValueAsBytes`, and does nothing else.\n");
        for (Class<?> benchmark : BENCHMARKS) {
            if (rows.stream().noneMatch(row -> row.benchmark.equals(benchmark.getName()))) {
                continue;
            }
            page.append("\n## ")
                    .append(heading(benchmark))
                    .append("\n\n")
                    .append("| what | ns | bytes | time, ratio | bytes, ratio |\n|---|---|---|---|---|\n");
            rows.stream()
                    .filter(row -> row.benchmark.equals(benchmark.getName()))
                    .forEach(row -> page.append(row.line(yardstick)));
        }
        return page.toString();
    }

    private static String heading(Class<?> benchmark) {
        if (benchmark == YardstickBenchmark.class) {
            return "A domain error, beside the least that its bytes cost";
        }
        if (benchmark == StepsBenchmark.class) {
            return "Each step alone";
        }
        if (benchmark == ResolverBenchmark.class) {
            return "The same on Spring MVC, without a server";
        }
        return benchmark == RespondToBenchmark.class ? "`respondTo` as a whole" : "The worst that can come";
    }

    /** One benchmark with its parameters. */
    private static final class Row {

        private final String benchmark;
        private final String name;
        private final String parameters;
        private final double nanoseconds;
        private final double bytes;

        private Row(String benchmark, String name, String parameters, double nanoseconds, double bytes) {
            this.benchmark = benchmark;
            this.name = name;
            this.parameters = parameters;
            this.nanoseconds = nanoseconds;
            this.bytes = bytes;
        }

        static Row of(RunResult result) {
            String full = result.getParams().getBenchmark();
            int dot = full.lastIndexOf('.');
            StringBuilder parameters = new StringBuilder();
            for (String key : List.of("failure", "by", "format", "language")) {
                String value = result.getParams().getParam(key);
                parameters.append(value == null ? "" : ", " + value);
            }
            return new Row(
                    full.substring(0, dot),
                    full.substring(dot + 1),
                    parameters.length() == 0 ? "" : parameters.substring(2),
                    result.getPrimaryResult().getStatistics().getPercentile(50),
                    requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "the profiler's bytes")
                            .getScore());
        }

        String line(Row yardstick) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.2f | %.2f |\n",
                    parameters.isEmpty() ? name : parameters,
                    nanoseconds,
                    bytes,
                    nanoseconds / yardstick.nanoseconds,
                    bytes / yardstick.bytes);
        }
    }
}
