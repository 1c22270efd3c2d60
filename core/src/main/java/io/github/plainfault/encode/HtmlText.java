package io.github.plainfault.encode;

/** Text as it may stand in a page, whatever it says. */
final class HtmlText {

    /** Nobody reads more; the whole text stands in the JSON. */
    private static final int MOST_CHARACTERS = 1000;

    private static final char REPLACEMENT = '\uFFFD';

    private HtmlText() {}

    /**
     * For elements and for attributes in quotes. What HTML forbids (control characters, lone surrogates, noncharacters)
     * is replaced.
     */
    static String escape(String text) {
        return escape(text, MOST_CHARACTERS);
    }

    /** The same for texts of our own, of which more may be shown. */
    static String escape(String text, int most) {
        int end = end(text, most);
        StringBuilder escaped = new StringBuilder(end + 16);
        int c;
        for (int i = 0; i < end; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        }
        return end < text.length() ? escaped.append('…').toString() : escaped.toString();
    }

    /**
     * JSON as the content of {@code <script type="application/problem+json">} (RFC 9457, appendix C): the same JSON, in
     * which nothing can be read as the end of the script or the beginning of a comment.
     */
    static String scriptData(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 64);
        int c;
        for (int i = 0; i < json.length(); i += Character.charCount(c)) {
            c = json.codePointAt(i);
            boolean plain = c != '<' && c != '>' && c != '&' && c != 0x2028 && c != 0x2029 && isAllowed(c);
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    escaped.append("\\u")
                            .append(Character.forDigit(unit >> 12, 16))
                            .append(Character.forDigit(unit >> 8 & 15, 16))
                            .append(Character.forDigit(unit >> 4 & 15, 16))
                            .append(Character.forDigit(unit & 15, 16));
                }
            }
        }
        return escaped.toString();
    }

    private static int end(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /** HTML Living Standard, section 13.2.3.5: everything else is an error of the page. */
    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c <= 0x9F;
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !control && !surrogate && !noncharacter;
    }
}
