package io.github.plainfault.text;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.status.StatusCode;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All words, by language and key. One text is looked for in the application's {@link MessageLookup}, then in its words
 * files, then in Plainfault's own words, always in one and the same language.
 *
 * <pre>{@code
 * MessageCatalog catalog = MessageCatalog.builder()
 *         .wordsBeside(ShopApplication.class.getClassLoader())   // plainfault/en.properties, plainfault/zh-Hant.properties
 *         .build();
 * catalog.text("status.404.title", Locale.forLanguageTag("zh-Hant"), name -> null);
 * }</pre>
 *
 * <p>Keys: {@code status.<code>.title|detail|meaning|scenario|advice}, {@code problem.<type code>.title|detail|meaning|advice},
 * {@code violation.<what is wrong>}, {@code actor.<who has to act>}, {@code compare.<lower code>-<higher code>}.
 * Placeholders are names in braces.
 */
public final class MessageCatalog {

    /** The languages Plainfault brings words for. */
    private static final List<Locale> BUILT_IN =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hant"), Locale.forLanguageTag("zh-Hans"));

    private static final String APPLICATION_FOLDER = "plainfault/";

    /** Of a list in a sentence: nobody reads more, and there may be no end to it. */
    private static final int MOST_ELEMENTS = 100;

    private final Map<Locale, LanguageWords> words;
    private final List<MessageLookup> lookups;

    private MessageCatalog(Map<Locale, LanguageWords> words, List<MessageLookup> lookups) {
        this.words = words;
        this.lookups = List.copyOf(lookups);
    }

    /** Plainfault's own words only. */
    public static MessageCatalog builtIn() {
        return builder().build();
    }

    /** Starts a catalogue with words of the application. */
    public static Builder builder() {
        return new Builder();
    }

    /** The languages there are words in, Plainfault's own first. */
    public List<Locale> languages() {
        return List.copyOf(words.keySet());
    }

    /** Whether there is a text for that key in that language. */
    public boolean has(String key, Locale language) {
        return template(key, language) != null;
    }

    /**
     * The text of that key in that language, with its values.
     *
     * @param values gives the value for a placeholder, or {@code null} if there is none
     * @return the text; {@code null} if there is none in that language, or if a value is missing
     */
    public @Nullable String text(String key, Locale language, Function<String, @Nullable Object> values) {
        Sentence sentence = find(key, language);
        return sentence == null ? null : sentence.with(values);
    }

    /** Fills a text that stands elsewhere, for example in an annotation; {@code null} if a value is missing. */
    public @Nullable String fill(String text, Locale language, Function<String, @Nullable Object> values) {
        return sentence(text, language).with(values);
    }

    /**
     * The text of that key in that language, to be filled with values later, as often as there are some. It does not
     * change any more, unlike the catalogue that is not {@linkplain #isFixed() fixed}.
     *
     * @return {@code null} if there is none in that language
     */
    public @Nullable Sentence find(String key, Locale language) {
        Template template = template(key, language);
        return template == null ? null : new Sentence(this, template, language);
    }

    /** A text that stands elsewhere, for example in an annotation, to be filled with values. */
    public Sentence sentence(String text, Locale language) {
        return new Sentence(this, Template.parse(text), language);
    }

    /** Whether it says the same as long as it lives: it has files only, and asks no {@link MessageLookup}. */
    public boolean isFixed() {
        return lookups.isEmpty();
    }

    /**
     * A status code in words: what it means, what to do now, and who has to act.
     *
     * <pre>{@code
     * catalog.explain(503, Locale.ENGLISH).advice(); // Try again when Retry-After says; without it ...
     * }</pre>
     *
     * <p>A code that nobody has given a meaning is explained as the x00 of its class, and keeps its number (RFC 9110,
     * section 15).
     *
     * @throws IllegalArgumentException if the status is outside 100 to 599, or if there are no words about it in that
     *     language; the message says in which languages there are
     */
    public StatusExplanation explain(int status, Locale language) {
        return new StatusWords(this).explain(StatusCode.of(status), language);
    }

    /**
     * The difference between two status codes that are taken for each other, in two or three sentences.
     *
     * <pre>{@code
     * catalog.compare(403, 401, Locale.ENGLISH); // 401 means that the request does not prove who is calling ...
     * }</pre>
     *
     * @return the text, whichever code is named first; {@code null} if nobody confuses the two
     * @throws IllegalArgumentException if a status is outside 100 to 599, or if there are no words in that language; the
     *     message says in which languages there are
     * @see StatusCode#confusedWith()
     */
    public @Nullable String compare(int one, int other, Locale language) {
        return new StatusWords(this).compare(StatusCode.of(one), StatusCode.of(other), language);
    }

    private @Nullable Template template(String key, Locale language) {
        for (MessageLookup lookup : lookups) {
            String text = lookup.find(key, language);
            if (text != null) {
                return Template.parse(text);
            }
        }
        LanguageWords ofLanguage = words.get(language);
        return ofLanguage == null ? null : ofLanguage.find(key);
    }

    /** Lists are joined as the language does; numbers are written plainly, without grouping. */
    @Nullable
    String written(@Nullable Object value, Locale language) {
        if (value instanceof Object[] array) {
            return written(Arrays.asList(array), language);
        }
        if (!(value instanceof Collection<?> elements)) {
            return value == null ? null : value.toString();
        }
        String ofLanguage = text("list.separator", language, name -> null);
        String separator = ofLanguage == null ? ", " : ofLanguage;
        return elements.stream().limit(MOST_ELEMENTS).map(String::valueOf).collect(Collectors.joining(separator));
    }

    /** Adds the words of an application. */
    public static final class Builder {

        private final Map<Locale, LanguageWords> words = new LinkedHashMap<>();
        private final List<MessageLookup> lookups = new ArrayList<>();

        private Builder() {
            for (Locale language : BUILT_IN) {
                String file = language.toLanguageTag() + ".properties";
                words.put(language, new LanguageWords(WordsFile.builtIn(file)));
            }
        }

        /**
         * Takes the words from {@code plainfault/<language tag>.properties} on the class path, for each language that
         * Plainfault speaks. Texts given there take precedence over Plainfault's own.
         *
         * @throws IllegalStateException if a file is not UTF-8
         */
        public Builder wordsBeside(ClassLoader loader) {
            for (Locale language : List.copyOf(words.keySet())) {
                wordsBeside(loader, language);
            }
            return this;
        }

        /**
         * Takes the words of one language from the class path, which may be one that Plainfault does not speak.
         *
         * @throws IllegalStateException if a file is not UTF-8
         * @throws IllegalArgumentException if there is no such file and Plainfault has no words of that language either
         */
        public Builder wordsBeside(ClassLoader loader, Locale language) {
            String file = APPLICATION_FOLDER + language.toLanguageTag() + ".properties";
            List<URL> files = WordsFile.findAll(loader, file);
            if (!files.isEmpty()) {
                LanguageWords known = words.computeIfAbsent(language, tag -> new LanguageWords(null));
                files.forEach(url -> known.add(WordsFile.read(url)));
            } else if (!words.containsKey(language)) {
                throw new IllegalArgumentException("language: " + language.toLanguageTag() + " (expected: one of "
                        + words.keySet() + ", or words in " + file + " on the class path)");
            }
            return this;
        }

        /** Asks this first; several are asked in the order in which they were added. */
        public Builder lookup(MessageLookup lookup) {
            lookups.add(requireNonNull(lookup, "lookup"));
            return this;
        }

        /** The finished catalogue. */
        public MessageCatalog build() {
            Map<Locale, LanguageWords> copy = new LinkedHashMap<>();
            for (Map.Entry<Locale, LanguageWords> language : words.entrySet()) {
                copy.put(language.getKey(), language.getValue().copy());
            }
            return new MessageCatalog(copy, lookups);
        }
    }
}
