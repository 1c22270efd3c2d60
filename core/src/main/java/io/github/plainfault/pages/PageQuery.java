package io.github.plainfault.pages;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a URI says.
 *
 * @param language what stands in {@code lang}, if it looks like the tag of a language; else {@code null}
 * @param search what stands in {@code q}, or {@code null}
 */
record PageQuery(@Nullable String language, @Nullable String search) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_TAG = 35;
    private static final PageQuery NONE = new PageQuery(null, null);

    /** The first of each; whatever cannot be read is passed over. */
    static PageQuery of(@Nullable String query) {
        if (query == null || query.length() > LONGEST) {
            return NONE;
        }
        String language = null;
        String search = null;
        for (String parameter : query.split("&", -1)) {
            if (language == null && parameter.startsWith("lang=")) {
                language = tag(parameter.substring("lang=".length()));
            } else if (search == null && parameter.startsWith("q=")) {
                search = decoded(parameter.substring("q=".length()));
            }
        }
        return new PageQuery(language, search == null || search.isBlank() ? null : search);
    }

    /** Letters, digits and hyphens (RFC 5646); there is nothing to decode in it. */
    private static @Nullable String tag(String value) {
        boolean plausible = !value.isEmpty()
                && value.length() <= LONGEST_TAG
                && value.chars().allMatch(c -> c == '-' || (c < 0x80 && Character.isLetterOrDigit(c)));
        return plausible ? value : null;
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
