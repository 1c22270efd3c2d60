package io.github.plainfault.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a request costs the server, with each library that answers errors, and writes the table.
 *
 * <pre>{@code
 * mvn -pl benchmarks -am package -DskipTests exec:exec@load -Dload.args="--quick"
 * }</pre>
 *
 * <p>Every variant is a process with a class path of its own; rounds of all variants alternate, and what counts is the
 * median. Every single answer is checked for its status.
 */
final class Compare {

    private static final int CONNECTIONS = 32;

    private static final PrintStream OUT = System.out;

    private final Options options;
    private final Cores cores;
    private final Path folder = Path.of("benchmarks/target/load");

    private Compare(Options options, Cores cores) {
        this.options = options;
        this.cores = cores;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ClassPath.requireJars();
        Compare compare = new Compare(Options.of(arguments), Cores.divide());
        Files.createDirectories(compare.folder);
        Rounds rounds = compare.underLoad();
        List<StartUp> starts = compare.starts();
        Path report = compare.options.report();
        Files.createDirectories(report.toAbsolutePath().getParent());
        String table = new Report(rounds, starts, compare.options, compare.cores).text();
        Files.writeString(report, table, UTF_8);
        OUT.println(table);
        OUT.println(report);
    }

    private Rounds underLoad() throws IOException {
        Rounds rounds = new Rounds();
        List<Server> servers = new ArrayList<>();
        try {
            for (Variant variant : Variant.all()) {
                if (options.wants(variant)) {
                    OUT.println("starting " + variant.id());
                    servers.add(Server.start(variant, cores, options.jvm()));
                }
            }
            keepAnswers(servers);
            for (Case what : cases()) {
                OUT.println("warming up: " + what.title);
                for (Server server : servers) {
                    new LoadClient(server.port(), CONNECTIONS).run(what, options.warmUp());
                }
            }
            for (int i = 1; i <= options.rounds() && !servers.isEmpty(); i++) {
                OUT.println("round " + i + " of " + options.rounds());
                for (Case what : cases()) {
                    for (Server server : servers) {
                        rounds.add(server.variant(), what, round(server, what));
                    }
                }
                keepRaw(rounds); // of a run that is broken off, too
            }
        } finally {
            servers.forEach(Server::close);
        }
        return rounds;
    }

    private List<Case> cases() {
        return Stream.of(Case.values()).filter(options::wants).toList();
    }

    /** A success before each, so that all rounds begin alike. */
    private Round round(Server server, Case what) throws IOException {
        new LoadClient(server.port(), CONNECTIONS).run(Case.SUCCESS, options.requests() / 10);
        @Nullable Round least = null;
        for (int i = 0; i < options.attempts() && (least == null || least.others() > Rounds.DISTURBED); i++) {
            Round round = Round.of(server, what, options.requests(), CONNECTIONS, cores);
            least = least == null || round.others() < least.others() ? round : least;
        }
        return requireNonNull(least);
    }

    /** What was answered, so that it can be seen what is compared. */
    private void keepAnswers(List<Server> servers) throws IOException {
        StringBuilder answers = new StringBuilder();
        for (Server server : servers) {
            for (Case what : cases()) {
                String answer = new LoadClient(server.port(), 1).ask(what);
                answers.append("## ")
                        .append(server.variant().id())
                        .append(", ")
                        .append(what.title)
                        .append("\n\n")
                        .append(answer)
                        .append("\n\n");
            }
        }
        Files.writeString(folder.resolve("answers.md"), answers, UTF_8);
    }

    private void keepRaw(Rounds rounds) throws IOException {
        StringBuilder raw = new StringBuilder("variant,case,nanoseconds,bytes,others\n");
        for (Variant variant : Variant.all()) {
            for (Case what : Case.values()) {
                for (Round round : rounds.of(variant, what)) {
                    raw.append(String.join(
                                    ",",
                                    variant.id(),
                                    what.name(),
                                    Double.toString(round.cpu()),
                                    Double.toString(round.bytes()),
                                    Double.toString(round.others())))
                            .append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("rounds.csv"), raw, UTF_8);
    }

    private List<StartUp> starts() throws IOException {
        List<StartUp> all = new ArrayList<>();
        for (Stack stack : Stack.values()) {
            StartUp without = new StartUp(Variant.empty(stack, false));
            StartUp with = new StartUp(Variant.empty(stack, true));
            for (int i = 1; i <= options.starts(); i++) {
                OUT.println("start " + i + " of " + options.starts() + ", " + stack.title);
                without.add(cores);
                with.add(cores);
            }
            all.add(without);
            all.add(with);
        }
        return all;
    }
}
