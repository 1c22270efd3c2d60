package io.github.plainfault.http;

import io.github.plainfault.status.StatusCode;
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
     * Whether a field speaks of content that a problem does not have: everything but what belongs to the status itself,
     * as the length of the whole to a 416 (RFC 9110, section 14.4).
     *
     * @param name of the field, in any case
     * @param status of the response
     */
    public static boolean contains(String name, StatusCode status) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT)) && !status.hasUseFor(name);
    }
}
