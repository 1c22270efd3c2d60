package io.github.plainfault.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codes of one file, by number. */
final class StatusTable {

    private final List<StatusCode> all;
    private final @Nullable StatusCode[] byNumber =
            new @Nullable StatusCode[StatusCode.HIGHEST - StatusCode.LOWEST + 1];

    private StatusTable(List<StatusEntry> entries) {
        List<StatusCode> codes = new ArrayList<>(entries.size());
        for (StatusEntry entry : entries) {
            StatusCode code = new StatusCode(entry);
            codes.add(code);
            byNumber[entry.number - StatusCode.LOWEST] = code;
        }
        all = List.copyOf(codes);
    }

    /** The table of {@code status-codes.txt}, read when it is needed first. */
    static StatusTable builtIn() {
        return BuiltIn.TABLE;
    }

    /**
     * Reads a table from UTF-8.
     *
     * @throws IllegalArgumentException naming the line and what was expected, if the text is not as it has to be
     */
    static StatusTable read(byte[] text) {
        return new StatusTable(new StatusFile(text).entries());
    }

    List<StatusCode> all() {
        return all;
    }

    /** The code with this number, which is in range; null if the table does not have it. */
    @Nullable
    StatusCode find(int number) {
        return byNumber[number - StatusCode.LOWEST];
    }

    private static final class BuiltIn {

        static final StatusTable TABLE = load();

        private static StatusTable load() {
            try (InputStream bytes = StatusTable.class.getResourceAsStream(StatusFile.NAME)) {
                if (bytes == null) {
                    throw new IllegalStateException(
                            StatusFile.NAME + " is missing beside " + StatusTable.class.getName());
                }
                return read(bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
