package io.github.plainfault.encode;

/**
 * Texts as they stand in JSON, escaped and in UTF-8, byte for byte as Jackson writes them. Half and whole surrogates are
 * left to Jackson.
 */
final class JsonText {

    /** What {@link #length} says of a text with surrogates. */
    static final int LEFT_TO_JACKSON = -1;

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
    };

    private JsonText() {}

    /** How many bytes a text has without its quotation marks, or {@link #LEFT_TO_JACKSON}. */
    static int length(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                if (Character.isSurrogate(c)) {
                    return LEFT_TO_JACKSON;
                }
                length += c < 0x800 ? 1 : 2;
            } else if (c < ' ' || c == '"' || c == '\\') {
                length += shortEscape(c) != 0 ? 1 : 5;
            }
        }
        return length;
    }

    /**
     * Writes a text without its quotation marks.
     *
     * @param text one without surrogates
     * @param target has room for as many bytes as {@link #length} says
     * @return where the next byte belongs
     */
    static int write(String text, byte[] target, int start) {
        int at = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800) {
                target[at++] = (byte) (0xe0 | c >> 12);
                target[at++] = (byte) (0x80 | (c >> 6 & 0x3f));
                target[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (c >= 0x80) {
                target[at++] = (byte) (0xc0 | c >> 6);
                target[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (c < ' ' || c == '"' || c == '\\') {
                at = escape(c, target, at);
            } else {
                target[at++] = (byte) c;
            }
        }
        return at;
    }

    private static int escape(char c, byte[] target, int start) {
        int at = start;
        target[at++] = '\\';
        byte escape = shortEscape(c);
        if (escape != 0) {
            target[at++] = escape;
            return at;
        }
        target[at++] = 'u';
        target[at++] = '0';
        target[at++] = '0';
        target[at++] = DIGITS[c >> 4];
        target[at++] = DIGITS[c & 0xf];
        return at;
    }

    /** RFC 8259, section 7; 0 if there is none. */
    private static byte shortEscape(char c) {
        return switch (c) {
            case '"', '\\' -> (byte) c;
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
