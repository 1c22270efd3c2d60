package io.github.plainfault.docs;

/** Plain text in Markdown. */
final class Markdown {

    private static final String SPECIAL = "\\`*_<>[]|";

    private Markdown() {}

    /** Text whose characters mean nothing but themselves. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    /** A name as it is written in code. */
    static String code(String name) {
        return "`" + name + "`";
    }
}
