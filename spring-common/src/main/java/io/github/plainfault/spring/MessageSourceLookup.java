package io.github.plainfault.spring;

import io.github.plainfault.text.MessageLookup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The application's words in Spring's {@link MessageSource}, under Plainfault's keys.
 *
 * <p>A message source answers any language with something: its default bundle, or that of the JVM's locale. Such a text
 * counts only as the default language; no reader gets it as an answer in another one.
 */
public final class MessageSourceLookup implements MessageLookup {

    /** No linguistic content (ISO 639-2): whatever is found for it is a fallback. */
    private static final Locale NO_LANGUAGE = Locale.forLanguageTag("zxx");

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    /**
     * Errors come in storms, and asking a message source costs a microsecond for each text; a text that was changed while
     * the application runs is seen a second later: here after a half, and after another what is said of a problem type.
     */
    private static final long FRESH_NANOSECONDS = Duration.ofMillis(500).toNanos();

    /** There are a few texts for each problem type and language; what nobody asks for again must not stay. */
    private static final int MOST_REMEMBERED = 10_000;

    private final MessageSource messages;
    private final Locale defaultLanguage;
    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

    /**
     * @param messages the application's messages
     * @param defaultLanguage the language in which the default bundle is written
     */
    public MessageSourceLookup(MessageSource messages, Locale defaultLanguage) {
        this.messages = messages;
        this.defaultLanguage = defaultLanguage;
    }

    @Override
    public @Nullable String find(String key, Locale language) {
        Key question = new Key(key, language);
        Remembered known = remembered.get(question);
        long now = System.nanoTime();
        if (known != null && now - known.since() < FRESH_NANOSECONDS) {
            return known.text();
        }
        String text = asked(key, null, language);
        if (known == null && remembered.size() >= MOST_REMEMBERED) {
            remembered.clear(); // codes name elements of lists, of which a client can send many
        }
        remembered.put(question, new Remembered(text, now));
        return text;
    }

    /**
     * The text of a message code, with Spring's indexed arguments.
     *
     * @return the text, or {@code null} if the application has none in that language
     */
    public @Nullable String find(String code, Object @Nullable [] arguments, Locale language) {
        // each violation has half a dozen codes, and hardly any of them has a text
        return find(code, language) == null ? null : asked(code, arguments, language);
    }

    private @Nullable String asked(String code, Object @Nullable [] arguments, Locale language) {
        String text = inLanguage(locale -> messages.getMessage(code, arguments, null, locale), language);
        // a source may be told to answer with the code itself
        return code.equals(text) ? null : text;
    }

    /**
     * What a source says in exactly that language, although it answers every language with something: its default bundle,
     * which counts as the default language, or that of the JVM's locale, which counts as nothing.
     *
     * @param source for example a message source, or a message interpolator of Jakarta Validation
     * @return the text, or {@code null} if the source has none in that language
     */
    public @Nullable String inLanguage(Function<Locale, @Nullable String> source, Locale language) {
        String inDefaultBundle = source.apply(Locale.ROOT);
        String fallback = source.apply(NO_LANGUAGE);
        for (Locale candidate : candidates(language)) {
            String text = source.apply(candidate);
            boolean own =
                    text != null && !text.equals(inDefaultBundle) && (!text.equals(fallback) || isOfMachine(candidate));
            if (own) {
                return text;
            }
        }
        return language.equals(defaultLanguage) ? inDefaultBundle : null;
    }

    /** Bundles for Chinese are usually named by region: {@code messages_zh_TW.properties}. */
    private static List<Locale> candidates(Locale language) {
        if (!language.getLanguage().equals("zh") || !language.getCountry().isEmpty()) {
            return List.of(language);
        }
        return List.of(isTraditional(language) ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE, language);
    }

    /** Only for the language of the machine is Spring's fallback to that language no fallback. */
    private static boolean isOfMachine(Locale language) {
        Locale machine = Locale.getDefault();
        return machine.getLanguage().equals(language.getLanguage())
                && isTraditional(machine) == isTraditional(language);
    }

    private static boolean isTraditional(Locale language) {
        return language.getScript().equals("Hant") || TRADITIONAL_REGIONS.contains(language.getCountry());
    }

    private record Key(String key, Locale language) {}

    private record Remembered(@Nullable String text, long since) {}
}
