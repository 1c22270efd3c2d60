package io.github.plainfault.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code status-codes.txt}, whose form is described at its top, and accepts nothing else.
 *
 * <p>Plain loops over bytes, no regular expressions, no lambdas, here and in {@link StatusEntry}: this runs while the
 * first error of an application is being answered.
 */
final class StatusFile {

    static final String NAME = "status-codes.txt";

    private final byte[] text;
    private final List<StatusEntry> entries = new ArrayList<>();
    private final @Nullable StatusEntry[] byNumber =
            new @Nullable StatusEntry[StatusCode.HIGHEST - StatusCode.LOWEST + 1];
    private @Nullable StatusEntry open;
    private int line;

    StatusFile(byte[] text) {
        this.text = text;
    }

    /**
     * All entries in ascending order.
     *
     * @throws IllegalArgumentException naming the line and what was expected, if the text is not as it has to be
     */
    List<StatusEntry> entries() {
        int start = 0;
        while (start < text.length) {
            int end = endOfLine(text, start);
            line++;
            readLine(start, end);
            start = end + 1;
        }
        close();
        checkGeneralCodes();
        checkReferences();
        return entries;
    }

    static IllegalArgumentException error(int line, String found, String expected) {
        return new IllegalArgumentException(NAME + ", line " + line + ": " + found + " (expected: " + expected + ")");
    }

    private static int endOfLine(byte[] text, int start) {
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private void readLine(int start, int end) {
        int first = start;
        while (first < end && text[first] == ' ') {
            first++;
        }
        if (first < end && text[first] == '#') {
            return;
        }
        String content = new String(text, first, end - first, StandardCharsets.UTF_8).strip();
        if (content.isEmpty()) {
            close();
        } else if (first - start == 4) {
            readFact(content);
        } else if (first == start) {
            close();
            open(content);
        } else {
            throw error(line, quoted(content), "an indentation of four spaces, or none");
        }
    }

    private void open(String content) {
        int space = content.indexOf(' ');
        if (space < 0) {
            throw error(line, quoted(content), "<code> <phrase>");
        }
        int number = StatusValues.number(content.substring(0, space), line);
        int previous = entries.isEmpty() ? StatusCode.LOWEST - 1 : entries.get(entries.size() - 1).number;
        if (number <= previous) {
            throw error(line, "code " + number, "more than " + previous + ": each code once, in ascending order");
        }
        open = new StatusEntry(number, content.substring(space + 1).strip(), line);
    }

    private void readFact(String content) {
        if (open == null) {
            throw error(line, quoted(content), "a line <code> <phrase> before it");
        }
        int colon = content.indexOf(": ");
        if (colon < 0) {
            throw error(line, quoted(content), "<key>: <value>");
        }
        open.read(content.substring(0, colon), content.substring(colon + 2).strip(), line);
    }

    private void close() {
        if (open != null) {
            open.checkComplete();
            entries.add(open);
            byNumber[open.number - StatusCode.LOWEST] = open;
            open = null;
        }
    }

    /** Unknown codes borrow from x00, so there has to be one. */
    private void checkGeneralCodes() {
        for (int number = 100; number <= 500; number += 100) {
            if (find(number) == null) {
                throw error(line, "no code " + number, "100, 200, 300, 400 and 500");
            }
        }
    }

    private void checkReferences() {
        for (StatusEntry entry : entries) {
            for (int number : entry.confusedWith) {
                StatusEntry other = find(number);
                if (other == null || other == entry || !contains(other.confusedWith, entry.number)) {
                    String found = entry.number + " confused with " + number;
                    throw error(entry.line, found, "the same the other way round");
                }
            }
            for (int number : entry.instead) {
                StatusEntry other = find(number);
                if (other == null || other.registration != Registration.PERMANENT) {
                    throw error(entry.line, entry.number + " instead " + number, "a registered code");
                }
            }
        }
    }

    private @Nullable StatusEntry find(int number) {
        return byNumber[number - StatusCode.LOWEST];
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
