package io.github.plainfault.text;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text of the catalogue in one language, found already: what is left to do is to fill in the values.
 *
 * <pre>{@code
 * catalog.find("problem.out-of-stock.detail", Locale.ENGLISH).with(Map.of("available", 2)::get); // Only 2 left.
 * }</pre>
 */
public final class Sentence {

    private final MessageCatalog catalog;
    private final Template template;
    private final Locale language;

    Sentence(MessageCatalog catalog, Template template, Locale language) {
        this.catalog = catalog;
        this.template = template;
        this.language = language;
    }

    /** Whether it says the same whatever the values are. */
    public boolean isConstant() {
        return template.isConstant();
    }

    /**
     * The text with its values.
     *
     * @param values gives the value for a placeholder, or {@code null} if there is none
     * @return the text, always the same instance if it is {@linkplain #isConstant() constant}; {@code null} if a value is
     *     missing
     */
    public @Nullable String with(Function<String, @Nullable Object> values) {
        if (template.isConstant()) {
            return template.text();
        }
        return template.hasOnePlaceholder() ? withOne(values) : withAll(values);
    }

    /** Nearly all texts that are no constants; joined at once, a number needs no text of its own. */
    private @Nullable String withOne(Function<String, @Nullable Object> values) {
        Object value = values.apply(template.piece(1));
        if (value instanceof Integer number) {
            return template.piece(0) + number.intValue() + template.piece(2);
        }
        String written = catalog.written(value, language);
        return written == null ? null : template.piece(0) + written + template.piece(2);
    }

    private @Nullable String withAll(Function<String, @Nullable Object> values) {
        String[] pieces = template.pieces();
        for (int i = 1; i < pieces.length; i += 2) {
            String value = catalog.written(values.apply(pieces[i]), language);
            if (value == null) {
                return null; // half a sentence helps nobody
            }
            pieces[i] = value;
        }
        return String.join("", pieces);
    }
}
