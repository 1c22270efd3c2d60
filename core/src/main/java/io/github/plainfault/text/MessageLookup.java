package io.github.plainfault.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an application keeps its words, for example Spring's {@code MessageSource}. Asked before Plainfault's own words,
 * so it can override any of them.
 *
 * <p>Texts may change while the application runs: what is said of a problem type is remembered for half a second.
 */
@FunctionalInterface
public interface MessageLookup {

    /**
     * The text of that key in exactly that language.
     *
     * @param key for example {@code problem.out-of-stock.detail}
     * @return the text with its placeholders, or {@code null} if the application has none in that language
     */
    @Nullable
    String find(String key, Locale language);
}
