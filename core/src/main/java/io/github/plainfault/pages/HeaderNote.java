package io.github.plainfault.pages;

import io.github.plainfault.status.HeaderRule;
import io.github.plainfault.status.StatusCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A header field that comes with an answer.
 *
 * @param name the field
 * @param rule the name of the rule: {@code must}, {@code may-sometimes} ...; {@code null} if it is the type's own
 * @param condition when the rule applies, in English; empty if always
 * @param text what the field tells, or {@code null}
 */
record HeaderNote(
        String name,
        @Nullable String rule,
        String condition,
        @Nullable String text) {

    static final String RETRY_AFTER = "Retry-After";

    /**
     * @param more names of fields that answers of a problem type have beside those of their status
     */
    static List<HeaderNote> of(StatusCode status, List<String> more, Words words) {
        List<HeaderNote> notes = new ArrayList<>();
        Set<String> own = new LinkedHashSet<>(more);
        for (HeaderRule rule : status.headerRules()) {
            String name = Words.word(rule.strength()) + (rule.isUnconditional() ? "" : "-sometimes");
            boolean ofType = own.removeIf(rule.name()::equalsIgnoreCase);
            notes.add(new HeaderNote(rule.name(), ofType ? null : name, rule.condition(), text(rule.name(), words)));
        }
        own.forEach(name -> notes.add(new HeaderNote(name, null, "", text(name, words))));
        return notes;
    }

    private static @Nullable String text(String name, Words words) {
        return words.text("pages.header." + name.toLowerCase(Locale.ROOT));
    }
}
