package io.github.plainfault.spring;

import io.github.plainfault.text.MessageLookup;
import java.util.Locale;
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

    private final MessageSource messages;
    private final Locale defaultLanguage;

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
        return find(key, null, language);
    }

    /**
     * The text of a message code, with Spring's indexed arguments.
     *
     * @return the text, or {@code null} if the application has none in that language
     */
    public @Nullable String find(String code, Object @Nullable [] arguments, Locale language) {
        String fallback = messages.getMessage(code, arguments, null, NO_LANGUAGE);
        Locale byRegion = byRegion(language);
        String text = byRegion == null ? null : ownText(code, arguments, byRegion, fallback);
        if (text == null) {
            text = ownText(code, arguments, language, fallback);
        }
        // a source may be told to answer with the code itself
        boolean inDefaultLanguage = language.equals(defaultLanguage) && fallback != null && !fallback.equals(code);
        return text == null && inDefaultLanguage ? fallback : text;
    }

    private @Nullable String ownText(
            String code, Object @Nullable [] arguments, Locale language, @Nullable String fallback) {
        String text = messages.getMessage(code, arguments, null, language);
        return text == null || text.equals(fallback) ? null : text;
    }

    /** Bundles for Chinese are usually named by region: {@code messages_zh_TW.properties}. */
    private static @Nullable Locale byRegion(Locale language) {
        if (!language.getLanguage().equals("zh") || !language.getCountry().isEmpty()) {
            return null;
        }
        return language.getScript().equals("Hant") ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }
}
