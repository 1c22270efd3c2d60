package io.github.plainfault.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A problem type whose readers in some language get words of another one, or only those of its status.
 *
 * @param type the type
 * @param languages the languages that it has no title in
 * @param keys what to add to the words of these languages
 */
public record MissingWords(DeclaredType type, List<Locale> languages, List<String> keys) {

    /** Copies. */
    public MissingWords {
        languages = List.copyOf(languages);
        keys = List.copyOf(keys);
    }

    /** For developers: which words are missing, and where to write them. */
    @Override
    public String toString() {
        return "problem type " + type.code() + " (" + type.place() + ") has no words in " + tags("", "")
                + " (expected: " + String.join(" and ", keys) + " in "
                + tags("plainfault/", ".properties")
                + ", or in the application's messages)";
    }

    private String tags(String before, String behind) {
        return languages.stream()
                .map(language -> before + language.toLanguageTag() + behind)
                .collect(Collectors.joining(" and "));
    }
}
