package io.github.plainfault.http;

/** What may stand in the value of a header field (RFC 9110, section 5.5). */
final class FieldValue {

    private FieldValue() {}

    static boolean isAllowed(int c) {
        return (c >= ' ' && c < 0x7f) || c == '\t' || (c >= 0xa0 && c <= 0xff);
    }
}
