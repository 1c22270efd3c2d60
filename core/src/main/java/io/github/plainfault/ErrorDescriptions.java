package io.github.plainfault;

import io.github.plainfault.http.HeaderField;
import java.util.Set;

/**
 * Leaves out of challenges what was not written for clients: frameworks put messages of exceptions into the
 * {@code error_description} (RFC 6750, section 3), which tell of keys, hosts and decoders. Whoever reads it learns nothing
 * that {@code error} and the body do not say. Kept are the sentences of RFC 6750 itself.
 */
final class ErrorDescriptions {

    private static final String NAME = "error_description";

    /** RFC 6750, sections 3 and 3.1. */
    private static final Set<String> PLAIN = Set.of(
            "The access token expired",
            "The access token provided is expired, revoked, malformed, or invalid for other reasons.",
            "The request requires higher privileges than provided by the access token.",
            "The request is missing a required parameter, includes an unsupported parameter or parameter value,"
                    + " repeats the same parameter, uses more than one method for including an access token,"
                    + " or is otherwise malformed.");

    private ErrorDescriptions() {}

    /** The field as it may be sent; what stands behind a description that is not quoted as it should be is left out too. */
    static HeaderField withoutMessages(HeaderField field) {
        if (!field.isNamed("WWW-Authenticate")) {
            return field;
        }
        String challenge = field.value();
        int start = startOfDescription(challenge);
        if (start < 0) {
            return field;
        }
        int value = skipSpace(challenge, skipSpace(challenge, start + NAME.length()) + 1);
        int end = endOfValue(challenge, value);
        boolean isLast = end == challenge.length();
        if ((isLast || challenge.charAt(end) == ',') && isPlain(challenge, value, end)) {
            return field;
        }
        String before = challenge.substring(0, start).strip();
        String after = isLast || challenge.charAt(end) != ','
                ? ""
                : challenge.substring(end + 1).strip();
        return new HeaderField(field.name(), joined(before, after));
    }

    private static String joined(String before, String after) {
        if (!before.endsWith(",")) {
            return after.isEmpty() ? before : before + ' ' + after;
        }
        String withoutComma = before.substring(0, before.length() - 1).strip();
        return after.isEmpty() ? withoutComma : withoutComma + ", " + after;
    }

    private static boolean isPlain(String challenge, int value, int end) {
        String text = challenge.substring(value, end).strip();
        return text.length() > 1 && PLAIN.contains(text.substring(1, text.length() - 1));
    }

    /** Where the parameter's name begins, outside of quotation marks, or -1. */
    private static int startOfDescription(String challenge) {
        for (int at = 0; at < challenge.length(); at++) {
            if (challenge.charAt(at) == '"') {
                at = endOfQuoted(challenge, at) - 1;
            } else if (isName(challenge, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isName(String challenge, int at) {
        if (!challenge.regionMatches(true, at, NAME, 0, NAME.length()) || !isSeparated(challenge, at)) {
            return false;
        }
        int next = skipSpace(challenge, at + NAME.length());
        return next < challenge.length() && challenge.charAt(next) == '=';
    }

    private static boolean isSeparated(String challenge, int at) {
        return at > 0 && " \t,".indexOf(challenge.charAt(at - 1)) >= 0;
    }

    /** Behind the value and the space after it: at a comma, at the end, or at what should not be there. */
    private static int endOfValue(String challenge, int value) {
        int end = value;
        if (end < challenge.length() && challenge.charAt(end) == '"') {
            end = endOfQuoted(challenge, end);
        } else {
            while (end < challenge.length() && challenge.charAt(end) != ',') {
                end++;
            }
        }
        return skipSpace(challenge, end);
    }

    private static int endOfQuoted(String challenge, int start) {
        int at = start + 1;
        while (at < challenge.length() && challenge.charAt(at) != '"') {
            at += challenge.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, challenge.length());
    }

    private static int skipSpace(String challenge, int start) {
        int at = start;
        while (at < challenge.length() && (challenge.charAt(at) == ' ' || challenge.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
