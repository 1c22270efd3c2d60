package io.github.plainfault.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One member of {@code Accept} (RFC 9110, section 12.5.1), lower case.
 *
 * @param hasParameters whether there is more than the weight. Such a range asks for more than the formats of an error
 *     say of themselves, so it matches by type alone and yields to one that asks for just that type
 * @param quality the weight in thousandths
 */
record MediaRange(String type, String subtype, boolean hasParameters, int quality) {

    static final int EXACT = 3;

    private static final String ANY = "*";

    /** Reads one list member; {@code null} if it is malformed. */
    static @Nullable MediaRange parse(String member) {
        String[] parts = splitOutsideQuotes(member, ';');
        String range = parts[0].strip().toLowerCase(Locale.ROOT);
        int slash = range.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String type = range.substring(0, slash);
        String subtype = range.substring(slash + 1);
        boolean wellFormed =
                HeaderField.isToken(type) && HeaderField.isToken(subtype) && (!type.equals(ANY) || subtype.equals(ANY));
        int quality = quality(parts);
        return wellFormed && quality != QualityValue.MALFORMED
                ? new MediaRange(type, subtype, hasParameters(parts), quality)
                : null;
    }

    /** How closely the range names the media type: 4 just so, 3 with parameters, 2 its type, 1 anything, 0 not at all. */
    int specificity(String mediaType) {
        int slash = mediaType.indexOf('/');
        if (type.equals(ANY)) {
            return 1;
        }
        if (!mediaType.regionMatches(0, type, 0, type.length()) || slash != type.length()) {
            return 0;
        }
        if (subtype.equals(ANY)) {
            return 2;
        }
        boolean sameLength = mediaType.length() == slash + 1 + subtype.length();
        if (!sameLength || !mediaType.endsWith(subtype)) {
            return 0;
        }
        return hasParameters ? EXACT : EXACT + 1;
    }

    private static int quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (isWeight(parameter)) {
                return QualityValue.parse(parameter.substring(2));
            }
        }
        return QualityValue.ONE;
    }

    private static boolean hasParameters(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (!parameter.isEmpty() && !isWeight(parameter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWeight(String parameter) {
        return parameter.regionMatches(true, 0, "q=", 0, 2);
    }

    /** Splits a list; a separator inside a quoted string separates nothing (RFC 9110, section 5.6.4). */
    static String[] splitOutsideQuotes(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts.toArray(String[]::new);
    }
}
