package io.github.plainfault.problem;

import org.jspecify.annotations.Nullable;

/**
 * Makes a text fit to be shown to a person. Values of the request can be part of it, and what is in them must neither
 * turn the reading direction of what follows, nor be invisible, nor make an encoding invalid, nor be without end.
 */
final class SafeText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char ELLIPSIS = '\u2026';

    private SafeText() {}

    /**
     * The text itself, as long as nothing has to be changed.
     *
     * @param most most characters; a longer text is cut between two code points and ends with an ellipsis
     */
    static @Nullable String of(@Nullable String text, int most) {
        if (text == null || (text.length() <= most && isSafe(text))) {
            return text;
        }
        StringBuilder safe = new StringBuilder(Math.min(text.length(), most));
        int end = Math.min(text.length(), most);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (i + 1 < end) {
                    safe.append(c).append(text.charAt(i + 1));
                }
                i++;
            } else if (Character.isSurrogate(c)) {
                safe.append(REPLACEMENT);
            } else if (!isInvisible(c)) {
                safe.append(c);
            }
        }
        return text.length() > most ? safe.append(ELLIPSIS).toString() : safe.toString();
    }

    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    /** Control characters but tab and line feed, what turns the direction of text, the byte order mark, non-characters. */
    private static boolean isInvisible(char c) {
        return c < ' '
                ? c != '\t' && c != '\n'
                : (c >= 0x7f && c <= 0x9f)
                        || (c >= 0x202a && c <= 0x202e)
                        || (c >= 0x2066 && c <= 0x2069)
                        || c == 0xfeff
                        || c >= 0xfffe;
    }
}
