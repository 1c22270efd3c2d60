package io.github.plainfault.encode;

import java.util.HexFormat;

/**
 * Any name as an XML name without a colon: what XML does not allow there becomes {@code _xHHHH_}, its code point in
 * hexadecimal, as in SQL/XML (ISO/IEC 9075-14). Different names stay different.
 */
final class XmlNames {

    /** Free, because {@code _x} is never written as it is. */
    private static final String EMPTY = "_x_";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private XmlNames() {}

    static String encode(String name) {
        if (name.isEmpty()) {
            return EMPTY;
        }
        StringBuilder encoded = new StringBuilder(name.length());
        int c;
        for (int i = 0; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            if (stays(name, i, c)) {
                encoded.append((char) c);
            } else {
                encoded.append("_x").append(HEX.toHexDigits(c, digits(c))).append('_');
            }
        }
        return encoded.toString();
    }

    private static boolean stays(String name, int index, int c) {
        if (c == '_') {
            return !name.startsWith("x", index + 1);
        }
        if (index > 0) {
            return isLetter(c) || isDigitOrMark(c);
        }
        // xml is reserved at the beginning of a name; i is an item of a list (RFC 9457, appendix B)
        return isLetter(c) && !name.regionMatches(true, 0, "xml", 0, 3) && !name.equals("i");
    }

    /** Letters that every edition of XML 1.0 knows: later editions have more, older parsers refuse those. */
    private static boolean isLetter(int c) {
        return isBetween(c, 'a', 'z')
                || isBetween(c, 'A', 'Z')
                || (isBetween(c, 0xC0, 0xFF) && c != 0xD7 && c != 0xF7)
                || isBetween(c, 0x4E00, 0x9FA5)
                || isBetween(c, 0x3041, 0x3094)
                || isBetween(c, 0x30A1, 0x30FA)
                || isBetween(c, 0xAC00, 0xD7A3);
    }

    private static boolean isDigitOrMark(int c) {
        return isBetween(c, '0', '9') || c == '-' || c == '.' || c == 0x30FC;
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static int digits(int c) {
        return Character.isBmpCodePoint(c) ? 4 : 6;
    }
}
