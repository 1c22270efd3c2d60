package io.github.plainfault.encode;

import io.github.plainfault.problem.ProblemDocument;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a format for people needs beside the problem: the same problem in other languages, and the words around it. Each
 * is made only when it is asked for.
 *
 * <pre>{@code
 * translations.text("page.advice.title", problem.language(), name -> null);  // What you can do
 * }</pre>
 */
public interface Translations {

    /** No other language, and no words. */
    Translations NONE = new Translations() {
        @Override
        public List<ProblemDocument> others(ProblemDocument problem) {
            return List.of();
        }

        @Override
        public @Nullable String text(String key, Locale language, Function<String, @Nullable Object> values) {
            return null;
        }
    };

    /**
     * The same problem, with as many errors, in every other language in which all of it can be said.
     *
     * @param problem in the reader's language
     */
    List<ProblemDocument> others(ProblemDocument problem);

    /**
     * A text of the catalogue.
     *
     * @param values gives the value for a placeholder, or {@code null} if there is none
     * @return the text; {@code null} if there is none in that language, or if a value is missing
     */
    @Nullable
    String text(String key, Locale language, Function<String, @Nullable Object> values);

    /** The URI of a page that explains the problem. Default: {@code null}, there is none. */
    default @Nullable String explainedAt(ProblemDocument problem) {
        return null;
    }
}
