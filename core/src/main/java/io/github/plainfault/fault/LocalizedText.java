package io.github.plainfault.fault;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody else words: a message of the application, or one interpolated by a validation provider. It is
 * meant for the client; exception messages are not.
 */
@FunctionalInterface
public interface LocalizedText {

    /**
     * The text in that language.
     *
     * @return the text, or {@code null} if there is none, so that the catalogue's words are used
     */
    @Nullable
    String in(Locale language);

    /** A text that its author wrote for the client in a language nobody told us: it is sent as it is. */
    static LocalizedText verbatim(String text) {
        return language -> text;
    }
}
