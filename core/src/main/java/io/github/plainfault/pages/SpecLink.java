package io.github.plainfault.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that defines a status code.
 *
 * @param name document and sections, for example {@code RFC 9110 15.5.5}
 * @param href its first section; {@code null} for what has no known address
 */
record SpecLink(String name, @Nullable String href) {

    private static final String RFC = "RFC ";
    private static final String DRAFT = "draft-";

    /** @param spec as in the catalogue: documents separated by semicolons */
    static List<SpecLink> of(String spec) {
        List<SpecLink> links = new ArrayList<>();
        for (String document : spec.split(";", -1)) {
            String name = document.strip();
            if (!name.isEmpty()) {
                links.add(new SpecLink(name, href(name)));
            }
        }
        return links;
    }

    private static @Nullable String href(String name) {
        if (name.startsWith(DRAFT)) {
            return "https://datatracker.ietf.org/doc/" + name + "/";
        }
        if (!name.startsWith(RFC)) {
            return null;
        }
        String[] words = name.substring(RFC.length()).split("[ ,]+", -1);
        String section = words.length > 1 && Character.isDigit(words[1].charAt(0)) ? "#section-" + words[1] : "";
        return "https://www.rfc-editor.org/rfc/rfc" + words[0] + section;
    }
}
