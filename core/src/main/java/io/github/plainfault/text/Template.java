package io.github.plainfault.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with named placeholders such as <code>{allowed}</code>. A value that is filled in is data: braces in it are
 * not looked at again, and quotes mean nothing.
 *
 * <p>Not {@code MessageFormat}, which swallows apostrophes and writes 8080 as 8,080.
 */
final class Template {

    private final String text;

    private final String[] segments;

    private Template(String text, String[] segments) {
        this.text = text;
        this.segments = segments;
    }

    static Template parse(String text) {
        List<String> segments = new ArrayList<>();
        int constant = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            if (isName(text, open + 1, close)) {
                segments.add(text.substring(constant, open));
                segments.add(text.substring(open + 1, close));
                constant = close + 1;
            }
            open = text.indexOf('{', open + 1);
        }
        segments.add(text.substring(constant));
        return new Template(text, segments.toArray(String[]::new));
    }

    /** The names of the placeholders, in the order of the text. */
    List<String> placeholders() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < segments.length; i += 2) {
            names.add(segments[i]);
        }
        return names;
    }

    String text() {
        return text;
    }

    boolean hasOnePlaceholder() {
        return segments.length == 3;
    }

    String piece(int place) {
        return segments[place];
    }

    /** Constant text and names of placeholders in turn, starting and ending with constant text; a copy. */
    String[] pieces() {
        return segments.clone();
    }

    /** Whether there are no placeholders in it. */
    boolean isConstant() {
        return segments.length == 1;
    }

    private static boolean isName(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (i > start && ((c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.'));
            if (!allowed) {
                return false;
            }
        }
        return end > start;
    }
}
