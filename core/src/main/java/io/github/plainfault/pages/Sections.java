package io.github.plainfault.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a page, as templates read them: each has what there is of it, and its own heading. */
final class Sections {

    private final List<Map<String, Object>> all = new ArrayList<>();

    List<Map<String, Object>> all() {
        return all;
    }

    /** A paragraph, or nothing. */
    void text(@Nullable String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            add(label, "paragraphs", List.of(text));
        }
    }

    /** Paragraphs, or nothing. */
    void texts(@Nullable String label, List<@Nullable String> texts) {
        List<String> known = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                known.add(text);
            }
        }
        if (!known.isEmpty()) {
            add(label, "paragraphs", known);
        }
    }

    /** Names and what is said of them, or nothing. */
    void entries(@Nullable String label, List<Map<String, Object>> entries) {
        if (!entries.isEmpty()) {
            add(label, "facts", Map.of("entries", entries));
        }
    }

    /** A list of links, or nothing. */
    void links(@Nullable String label, List<Map<String, Object>> links) {
        if (!links.isEmpty()) {
            add(label, "list", Map.of("links", links));
        }
    }

    /** A document, or nothing. */
    void document(@Nullable String label, @Nullable String document) {
        if (document != null) {
            add(label, "document", document);
        }
    }

    private void add(@Nullable String label, String kind, Object content) {
        Map<String, Object> section = new HashMap<>();
        if (label != null) {
            section.put("label", label);
        }
        section.put(kind, content);
        all.add(section);
    }
}
