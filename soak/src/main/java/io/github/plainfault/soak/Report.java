package io.github.plainfault.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.boot.SpringBootVersion;

/** What a soak has found, as a table for {@code docs/reliability.md}. */
final class Report {

    private static final String BEGIN = "<!-- written by the soak -->\n";
    private static final String END = "<!-- end of what the soak has written -->";

    private final Duration all;
    private final List<StackResult> results;

    Report(Duration all, List<StackResult> results) {
        this.all = all;
        this.results = List.copyOf(results);
    }

    /** In Markdown. */
    String text() {
        StringBuilder text = new StringBuilder(2000)
                .append(minutes(all))
                .append(" on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": JDK ")
                .append(Runtime.version().feature())
                .append(", Spring Boot ")
                .append(SpringBootVersion.getVersion())
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(" on ")
                .append(System.getProperty("os.arch"))
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors for server and clients together, a heap of at most ")
                .append(megabytes(Runtime.getRuntime().maxMemory()))
                .append(".\n\n| |");
        results.forEach(
                result -> text.append(' ').append(result.stack().description()).append(" |"));
        text.append("\n|---|").append("---|".repeat(results.size())).append('\n');
        row(text, "under load, after it was warm", result -> minutes(result.load()));
        row(text, "requests", result -> number(result.tally().requests()));
        row(
                text,
                "a second",
                result -> number(
                        result.tally().requests() / Math.max(1, result.load().toSeconds())));
        row(text, "situations, each with its golden file", result -> number(result.situations()));
        row(text, "kinds of errors: route, status and type", result -> number(result.kinds()));
        row(
                text,
                "answers held against their golden file",
                result -> number(result.tally().right.sum()));
        row(text, "wrong answers", result -> number(result.tally().wrong.sum()));
        row(
                text,
                "clients that broke off",
                result -> number(result.tally().brokenOff.sum()));
        row(
                text,
                "clients that dawdled",
                result -> number(result.tally().dawdled.sum()));
        row(
                text,
                "hostile requests, answered in order",
                result -> number(result.tally().hostile.sum()));
        row(
                text,
                "streams that failed, and broke off",
                result -> number(result.tally().streams.sum()));
        row(
                text,
                "heap after garbage collection, first and last quarter",
                result -> pair(
                        megabytes(result.curve().first(Vitals::heap)),
                        megabytes(result.curve().last(Vitals::heap))));
        row(
                text,
                "threads, first and last quarter",
                result -> pair(
                        number(result.curve().first(Vitals::threads)),
                        number(result.curve().last(Vitals::threads))));
        row(
                text,
                "open files without clients, before and after",
                result -> pair(
                        number(result.before().files()), number(result.after().files())));
        row(text, "buffers not released", result -> number(result.leaks().size()));
        row(text, "lines in the log", result -> number(result.lines()));
        row(
                text,
                "kinds of them that nobody expects",
                result -> number(result.logged().size()));
        return text.toString();
    }

    /**
     * Puts it in the place of the one before.
     *
     * @throws IllegalStateException if the page has no such place
     */
    void writeInto(Path page) throws IOException {
        String before = Files.readString(page, UTF_8);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " (expected: a line " + BEGIN.strip() + " and a line " + END + ")");
        }
        Files.writeString(page, before.substring(0, begin + BEGIN.length()) + text() + before.substring(end), UTF_8);
    }

    private void row(StringBuilder text, String name, Function<StackResult, String> value) {
        text.append("| ").append(name).append(" |");
        results.forEach(result -> text.append(' ').append(value.apply(result)).append(" |"));
        text.append('\n');
    }

    private static String pair(String first, String last) {
        return first + ", " + last;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String minutes(Duration duration) {
        return String.format(Locale.ROOT, "%.1f minutes", duration.toSeconds() / 60.0);
    }
}
