package io.github.plainfault.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One field line of a response.
 *
 * <p>The value is made safe when it is taken: control characters become a space, so that a value built from an
 * exception can neither add a header nor end the header section (RFC 9110, section 5.5), and characters outside
 * ISO-8859-1 become {@code ?}, because servers cut them down to bytes that may be control characters.
 *
 * <p>Values with a grammar of their own are better left to the factories here, to {@link Challenge} and to {@link Link}.
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

    /**
     * {@code Retry-After} in whole seconds, rounded up; {@code 0} for what is not in the future (RFC 9110, section
     * 10.2.3).
     */
    public static HeaderField retryAfter(Duration delay) {
        return new HeaderField(RetryAfter.NAME, RetryAfter.of(delay));
    }

    /**
     * {@code Retry-After} as a date, in whole seconds, rounded up; {@code 0} for what is not in the future (RFC 9110,
     * sections 5.6.7 and 10.2.3). Choose it where the moment is known, such as the end of a maintenance.
     */
    public static HeaderField retryAfter(Instant moment) {
        return new HeaderField(RetryAfter.NAME, RetryAfter.of(moment));
    }

    /**
     * {@code Allow} (RFC 9110, section 10.2.1), each method once, in the order given. None at all is an answer, too: the
     * resource allows no method at present.
     *
     * <pre>{@code
     * HeaderField.allow(List.of("GET", "HEAD"));  // Allow: GET, HEAD
     * }</pre>
     *
     * @throws IllegalArgumentException if a method is not a token
     */
    public static HeaderField allow(Collection<String> methods) {
        Set<String> once = new LinkedHashSet<>(methods);
        for (String method : once) {
            if (!isToken(method)) {
                throw new IllegalArgumentException(
                        "method: '" + method + "' (expected: a token such as GET, RFC 9110 section 9.1)");
            }
        }
        return new HeaderField("Allow", String.join(", ", once));
    }

    /**
     * {@code Content-Range} of a 416: how many bytes there are (RFC 9110, section 14.4).
     *
     * <p>Example: 3000 gives <code>bytes &#42;/3000</code>.
     *
     * @throws IllegalArgumentException if negative
     */
    public static HeaderField contentRange(long completeLength) {
        if (completeLength < 0) {
            throw new IllegalArgumentException("complete length: " + completeLength + " (expected: >= 0)");
        }
        return new HeaderField("Content-Range", "bytes */" + completeLength);
    }

    /** {@code Location} of a redirect (RFC 9110, section 10.2.2); what is not ASCII is escaped. */
    public static HeaderField location(URI target) {
        return new HeaderField("Location", target.toASCIIString());
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
