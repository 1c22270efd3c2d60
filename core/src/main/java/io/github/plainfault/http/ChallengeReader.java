package io.github.plainfault.http;

/** Reads one challenge from left to right (RFC 9110, section 11.3). */
final class ChallengeReader {

    private static final String TOKEN68 = "-._~+/";

    private final String text;
    private int at;

    ChallengeReader(String text) {
        this.text = text.strip();
    }

    Challenge read() {
        String scheme = token();
        if (isAtEnd()) {
            return Challenge.of(scheme);
        }
        if (text.charAt(at) != ' ') {
            throw malformed();
        }
        skipSpace();
        return isToken68(at) ? Challenge.ofToken(scheme, text.substring(at)) : parameters(Challenge.of(scheme));
    }

    private Challenge parameters(Challenge start) {
        Challenge challenge = start;
        while (true) {
            String name = token();
            skipSpace();
            expect('=');
            skipSpace();
            challenge = challenge.with(name, !isAtEnd() && text.charAt(at) == '"' ? quoted() : token());
            skipSpace();
            if (isAtEnd()) {
                return challenge;
            }
            expect(',');
            skipSpace();
        }
    }

    private String token() {
        int start = at;
        while (!isAtEnd() && HeaderField.isToken(text.substring(at, at + 1))) {
            at++;
        }
        if (at == start) {
            throw malformed();
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (!isAtEnd() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        expect('"');
        return value.toString();
    }

    /** Letters, digits and a few signs up to the end, with {@code =} only behind them. */
    private boolean isToken68(int start) {
        int end = text.length();
        while (end > start && text.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && TOKEN68.indexOf(c) < 0) {
                return false;
            }
        }
        return end > start;
    }

    private void expect(char c) {
        if (isAtEnd() || text.charAt(at) != c) {
            throw malformed();
        }
        at++;
    }

    private void skipSpace() {
        while (!isAtEnd() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "challenge: '" + text + "', character " + (at + 1) + " (expected: one such as Basic realm=\"shop\")");
    }
}
