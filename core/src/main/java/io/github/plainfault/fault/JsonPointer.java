package io.github.plainfault.fault;

import java.nio.charset.StandardCharsets;

/**
 * Writes a JSON Pointer as a URI fragment (RFC 6901, section 6).
 *
 * <pre>{@code
 * new JsonPointer().member("items").index(0).member("a/b").toString();  // #/items/0/a~1b
 * }</pre>
 */
public final class JsonPointer {

    /** What a fragment may contain as it is (RFC 3986, section 3.5), but for letters, digits and the escaped ~ and /. */
    private static final String FRAGMENT_SYMBOLS = "-._!$&'()*+,;=:@?";

    private static final char[] HEXADECIMAL = "0123456789ABCDEF".toCharArray();

    private final StringBuilder fragment = new StringBuilder("#");

    /** Goes on to the member of that name. */
    public JsonPointer member(String name) {
        fragment.append('/');
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            append((char) (b & 0xff));
        }
        return this;
    }

    /** Goes on to the element at that index. */
    public JsonPointer index(int index) {
        fragment.append('/').append(index);
        return this;
    }

    /** The fragment, starting with {@code #}; {@code #} alone is the whole document. */
    @Override
    public String toString() {
        return fragment.toString();
    }

    private void append(char octet) {
        if (octet == '~') {
            fragment.append("~0");
        } else if (octet == '/') {
            fragment.append("~1");
        } else if (octet < 0x80 && (isAsciiLetterOrDigit(octet) || FRAGMENT_SYMBOLS.indexOf(octet) >= 0)) {
            fragment.append(octet);
        } else {
            fragment.append('%').append(HEXADECIMAL[octet >> 4]).append(HEXADECIMAL[octet & 0xf]);
        }
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
