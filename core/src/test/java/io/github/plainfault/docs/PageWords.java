package io.github.plainfault.docs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** What a page says around the words of the catalogue, in one language. */
final class PageWords {

    private final String file;
    private final Properties words = new Properties();

    private PageWords(String file) {
        this.file = file;
        try (InputStream stream = requireNonNull(
                PageWords.class.getResourceAsStream(file), file + " is missing beside " + PageWords.class.getName())) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageWords in(Locale language) {
        return new PageWords(language.toLanguageTag() + ".properties");
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    String text(String key) {
        return requireNonNull(words.getProperty(key), () -> "no " + key + " in " + file);
    }

    /** The word for a constant: {@code retry.after-change} for {@code AFTER_CHANGE}. */
    String of(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String header(String name, String rule) {
        return text("header").replace("{name}", name).replace("{rule}", rule);
    }

    String condition(String rule) {
        return text("condition").replace("{rule}", rule);
    }

    String labelled(String label, String value) {
        return text("label").replace("{name}", text("label." + label)).replace("{value}", value);
    }

    String list(List<String> items) {
        return String.join(text("list.separator"), items);
    }
}
