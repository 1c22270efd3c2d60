package io.github.plainfault.docs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A file of rows {@code what = answer} in the form of the built-in table, with what its comments say: kinds of rows,
 * reasons and libraries.
 */
public final class AnswerRows {

    private static final String KIND = "# --- ";
    private static final String LIBRARY = "#   library ";

    private final List<Row> rows = new ArrayList<>();

    /** Kind to what holds for all of its rows, which may be empty. */
    private final Map<String, String> kinds = new LinkedHashMap<>();

    /** Beginning of a class name to library. */
    private final Map<String, String> libraries = new LinkedHashMap<>();

    private AnswerRows() {}

    /**
     * A row.
     *
     * @param kind what it is about
     * @param what the class of an exception, perhaps with what it says
     * @param answer a status, a status and a code, {@code cause} or {@code none}
     * @param reason why, beyond what holds for its kind; may be empty
     */
    public record Row(String kind, String what, String answer, String reason) {}

    /** What Plainfault reads out of exceptions; each row is proved by a test of the module that reads it. */
    public static AnswerRows readOut() {
        return read(AnswerRows.class, "answered-by-code.properties");
    }

    static AnswerRows read(Class<?> beside, String file) {
        try (InputStream stream =
                requireNonNull(beside.getResourceAsStream(file), file + " is missing beside " + beside.getName())) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnswerRows of(List<String> lines) {
        AnswerRows read = new AnswerRows();
        String kind = "";
        String reason = "";
        boolean continued = false;
        for (String line : lines) {
            if (line.startsWith(LIBRARY)) {
                read.addLibrary(line.substring(LIBRARY.length()));
            } else if (line.startsWith(KIND)) {
                int colon = line.indexOf(": ");
                kind = line.substring(KIND.length(), colon < 0 ? line.length() : colon);
                read.kinds.put(kind, colon < 0 ? "" : line.substring(colon + 2));
            } else if (line.startsWith("# ")) {
                continued = line.endsWith(":");
                reason = line.substring(2, continued ? line.length() - 1 : line.length());
            } else if (line.isBlank()) {
                reason = "";
            } else if (!line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                read.rows.add(new Row(kind, line.substring(0, equals), line.substring(equals + 3), reason));
                reason = continued ? reason : "";
            }
        }
        return read;
    }

    private void addLibrary(String line) {
        int colon = line.indexOf(": ");
        for (String beginning : line.substring(colon + 2).split(" ")) {
            libraries.put(beginning, line.substring(0, colon));
        }
    }

    /** All rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** The rows of a kind, or none. */
    public List<Row> ofKind(String kind) {
        return byKind().getOrDefault(kind, List.of());
    }

    /** Each kind, and what holds for all of its rows; may be empty. */
    Map<String, String> kinds() {
        return kinds;
    }

    /** The rows of each kind. */
    Map<String, List<Row>> byKind() {
        Map<String, List<Row>> kinds = new LinkedHashMap<>();
        rows.forEach(row ->
                kinds.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row));
        return kinds;
    }

    /** The rows of each library, in the order in which the libraries are named. */
    Map<String, List<Row>> byLibrary() {
        Map<String, List<Row>> byLibrary = new LinkedHashMap<>();
        libraries.values().forEach(library -> byLibrary.put(library, new ArrayList<>()));
        rows.forEach(row -> requireNonNull(byLibrary.get(libraryOf(row.what()))).add(row));
        return byLibrary;
    }

    private String libraryOf(String className) {
        String longest = libraries.keySet().stream()
                .filter(className::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow(() -> new NoSuchElementException(
                        className + " belongs to no library; add one at the top of fault-table.properties"));
        return requireNonNull(libraries.get(longest));
    }
}
