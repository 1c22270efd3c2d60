package io.github.plainfault.http;

import static java.util.Objects.requireNonNull;

/**
 * One field line of a response.
 *
 * <p>The value is made safe when it is taken: control characters become a space, so that a value built from an
 * exception can neither add a header nor end the header section (RFC 9110, section 5.5), and characters outside
 * ISO-8859-1 become {@code ?}, because servers cut them down to bytes that may be control characters.
 *
 * @param name a token, for example {@code Retry-After}
 * @param value the field value
 */
public record HeaderField(String name, String value) {

    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

    /**
     * @throws IllegalArgumentException if the name is not a token (RFC 9110, section 5.6.2)
     */
    public HeaderField {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        if (!isToken(name)) {
            throw new IllegalArgumentException(
                    "header name: '" + name + "' (expected: a token, RFC 9110 section 5.6.2)");
        }
        value = safe(value);
    }

    /** Whether this field has that name, in any case. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    static boolean isToken(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isTokenCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }

    private static String safe(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isSafe(value.charAt(i))) {
                return replaceUnsafe(value);
            }
        }
        return value.strip();
    }

    private static boolean isSafe(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\t' || (c >= 0xa0 && c <= 0xff);
    }

    private static String replaceUnsafe(String value) {
        StringBuilder safe = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isSafe(c)) {
                safe.append(c);
            } else {
                safe.append(c < 0x100 ? ' ' : '?');
            }
        }
        return safe.toString().strip();
    }
}
