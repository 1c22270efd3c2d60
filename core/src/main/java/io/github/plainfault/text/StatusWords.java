package io.github.plainfault.text;

import io.github.plainfault.status.StatusCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about status codes: puts the texts of a catalogue together, all in one language. */
final class StatusWords {

    private final MessageCatalog catalog;

    StatusWords(MessageCatalog catalog) {
        this.catalog = catalog;
    }

    StatusExplanation explain(StatusCode status, Locale language) {
        StatusExplanation explanation = find(status, language);
        if (explanation == null) {
            throw noWords(
                    language,
                    "words about " + status.number(),
                    catalog.languages().stream()
                            .filter(other -> find(status, other) != null)
                            .toList());
        }
        return explanation;
    }

    /** The order of the codes does not matter; {@code null} if nobody takes one for the other. */
    @Nullable
    String compare(StatusCode one, StatusCode other, Locale language) {
        if (!catalog.languages().contains(language)) {
            throw noWords(language, "words", catalog.languages());
        }
        int low = Math.min(one.number(), other.number());
        int high = Math.max(one.number(), other.number());
        return text("compare." + low + "-" + high, language);
    }

    private @Nullable StatusExplanation find(StatusCode status, Locale language) {
        String title = ownOrGeneral(status, ".title", language);
        String meaning = ownOrGeneral(status, ".meaning", language);
        String advice = ownOrGeneral(status, ".advice", language);
        return title == null || meaning == null || advice == null
                ? null
                : new StatusExplanation(
                        status,
                        title,
                        meaning,
                        scenario(status, language),
                        advice,
                        status.isError() ? actor(status, language) : null,
                        language);
    }

    private @Nullable String actor(StatusCode status, Locale language) {
        return text("actor." + status.actor().name().toLowerCase(Locale.ROOT), language);
    }

    /** The situation belongs to the meaning: it is that of x00 only where the meaning is. */
    private @Nullable String scenario(StatusCode status, Locale language) {
        StatusCode told = text(key(status, ".meaning"), language) == null ? status.general() : status;
        return text(key(told, ".scenario"), language);
    }

    /** A code without words of its own is explained as the x00 of its class (RFC 9110, section 15). */
    private @Nullable String ownOrGeneral(StatusCode status, String part, Locale language) {
        String own = text(key(status, part), language);
        return own == null ? text(key(status.general(), part), language) : own;
    }

    private @Nullable String text(String key, Locale language) {
        return catalog.text(key, language, name -> null);
    }

    private static String key(StatusCode status, String part) {
        return "status." + status.number() + part;
    }

    private static IllegalArgumentException noWords(Locale language, String what, List<Locale> available) {
        return new IllegalArgumentException("language: " + language.toLanguageTag() + " (expected: one with " + what
                + ": "
                + String.join(
                        ", ", available.stream().map(Locale::toLanguageTag).toList()) + ")");
    }
}
