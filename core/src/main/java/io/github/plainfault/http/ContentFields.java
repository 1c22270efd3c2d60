package io.github.plainfault.http;

import java.util.Locale;
import java.util.Set;

/** Header fields that describe the content of a response (RFC 9110, section 8). */
public final class ContentFields {

    private static final Set<String> NAMES = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "content-language",
            "content-location",
            "content-disposition",
            "content-range",
            "content-digest",
            "repr-digest",
            "digest",
            "accept-ranges",
            "trailer",
            "transfer-encoding");

    private ContentFields() {}

    /**
     * Whether a field speaks of content that a problem does not have: everything but the length of the whole in a 416
     * (RFC 9110, section 14.4).
     *
     * @param name of the field, in any case
     * @param status of the response
     */
    public static boolean contains(String name, int status) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lowerCase) && !(status == 416 && lowerCase.equals("content-range"));
    }
}
