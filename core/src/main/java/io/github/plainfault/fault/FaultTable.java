package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers exceptions by the name of their class, so that no library needs to be on the class path: one row per class,
 * {@code class = status}, {@code class = status code}, {@code class = none} (nobody waits for an answer),
 * {@code class = cause} (a wrapper that says nothing itself) or {@code class = rethrow} (somebody else answers). The
 * nearest superclass with a row wins, interfaces after classes.
 */
final class FaultTable implements FaultMapping {

    private static final String BUILT_IN = "fault-table.properties";
    private static final int NO_ROW = -1;

    private final String name;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** The row of a class, found once. Only a number is kept, so a JDK class never holds on to our class loader. */
    private final ClassValue<Integer> resolved = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
            return nearest(type);
        }
    };

    private FaultTable(String name) {
        this.name = name;
    }

    static FaultTable builtIn() {
        try (InputStream stream = FaultTable.class.getResourceAsStream(BUILT_IN)) {
            if (stream == null) {
                throw new IllegalStateException(BUILT_IN + " is missing beside " + FaultTable.class.getName());
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of rows, class name to answer. */
    static FaultTable of(Map<String, String> rows) {
        FaultTable table = new FaultTable("table");
        rows.forEach(table::add);
        return table;
    }

    private static FaultTable read(BufferedReader lines) throws IOException {
        FaultTable table = new FaultTable("built-in table");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("row: '" + line + "' (expected: class = answer)");
                }
                table.add(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return table;
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        int row = resolved.get(failure.getClass());
        return row == NO_ROW ? null : rows.get(row).fault();
    }

    @Override
    public String reason(Throwable failure) {
        Row row = rows.get(resolved.get(failure.getClass()));
        return name + ": " + row.className() + " = " + row.answer();
    }

    private void add(String className, String answer) {
        rowOf.put(className, rows.size());
        rows.add(Row.parse(className, answer));
    }

    private int nearest(Class<?> type) {
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            Integer row = rowOf.get(ancestor.getName());
            if (row != null) {
                return row;
            }
        }
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            int row = rowOfInterface(ancestor);
            if (row != NO_ROW) {
                return row;
            }
        }
        return NO_ROW;
    }

    private int rowOfInterface(Class<?> type) {
        for (Class<?> contract : type.getInterfaces()) {
            Integer own = rowOf.get(contract.getName());
            int row = own == null ? rowOfInterface(contract) : own;
            if (row != NO_ROW) {
                return row;
            }
        }
        return NO_ROW;
    }

    /** One row, and what it comes to. */
    private record Row(String className, String answer, Fault fault) {

        static Row parse(String className, String answer) {
            if (answer.equals("cause")) {
                return new Row(className, answer, Fault.OF_CAUSE);
            }
            if (answer.equals("none")) {
                return new Row(className, answer, Fault.unanswered());
            }
            if (answer.equals("rethrow")) {
                return new Row(className, answer, Fault.leftToOthers());
            }
            int space = answer.indexOf(' ');
            int status = status(className, answer, space < 0 ? answer : answer.substring(0, space));
            ProblemType type = space < 0
                    ? ProblemType.of(status)
                    : type(
                            className,
                            answer,
                            status,
                            answer.substring(space + 1).strip());
            if (ErrorStatus.isForLogsOnly(type.status())) {
                throw new IllegalArgumentException(className + " = '" + answer
                        + "' (expected: none if nobody waits for an answer; " + status + " is for logs only)");
            }
            ErrorStatus.warnUnlessForApplications(type.status(), className + " = " + answer);
            return new Row(className, answer, Fault.of(type));
        }

        private static ProblemType type(String className, String answer, int status, String code) {
            try {
                return ProblemType.of(status, code);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(className + " = '" + answer + "'", e);
            }
        }

        private static int status(String className, String answer, String status) {
            boolean error = status.length() == 3
                    && (status.charAt(0) == '4' || status.charAt(0) == '5')
                    && status.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!error) {
                throw new IllegalArgumentException(
                        className + " = '" + answer
                                + "' (expected: a status of 400 to 599, optionally with a code as in 409 out-of-stock; none; cause; or rethrow)");
            }
            return Integer.parseInt(status);
        }
    }
}
