package io.github.plainfault.text;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: the application's first, then Plainfault's own. Those are read when somebody first asks in
 * that language: most applications answer in one or two, and none does while it starts.
 */
final class LanguageWords {

    private final @Nullable URL file;
    private final Map<String, Template> ofApplication = new HashMap<>();
    private volatile @Nullable Map<String, Template> own;

    /** @param file Plainfault's own words; {@code null} if it does not speak the language */
    LanguageWords(@Nullable URL file) {
        this.file = file;
    }

    private LanguageWords(LanguageWords other) {
        file = other.file;
        ofApplication.putAll(other.ofApplication);
    }

    /** What is added later does not change it. */
    LanguageWords copy() {
        return new LanguageWords(this);
    }

    /** Takes the place of words added before. */
    void add(Map<String, Template> words) {
        ofApplication.putAll(words);
    }

    @Nullable
    Template find(String key) {
        Template template = ofApplication.get(key);
        return template == null ? own().get(key) : template;
    }

    private Map<String, Template> own() {
        Map<String, Template> known = own;
        if (known == null) {
            known = file == null ? Map.of() : Map.copyOf(WordsFile.read(file)); // read twice at worst
            own = known;
        }
        return known;
    }
}
