package io.github.plainfault.pages;

import io.github.plainfault.http.LanguageMatcher;
import io.github.plainfault.text.MessageCatalog;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that there are pages in, and which of them a reader wants. */
final class SpokenLanguages {

    private final List<Words> all;
    private final LanguageMatcher wanted;
    private final LanguageMatcher named;
    private final Locale standard;

    /** @param standard for whoever wants none of them; the first of all if there are no pages in it */
    SpokenLanguages(MessageCatalog catalog, Locale standard) {
        this.all = catalog.languages().stream()
                .filter(language -> isSpoken(catalog, language))
                .map(language -> new Words(catalog, language))
                .toList();
        List<Locale> locales = all.stream().map(Words::language).toList();
        this.standard = locales.contains(standard) ? standard : locales.get(0);
        this.wanted = new LanguageMatcher(locales, this.standard);
        this.named = new LanguageMatcher(locales, Locale.ROOT);
    }

    /** A language in which the application says little would leave most of a page empty. */
    private static boolean isSpoken(MessageCatalog catalog, Locale language) {
        return catalog.has("pages.index.title", language) && catalog.has("status.500.meaning", language);
    }

    List<Words> all() {
        return all;
    }

    Locale standard() {
        return standard;
    }

    /** The one that a browser asks for. */
    Locale wanted(@Nullable String acceptLanguage) {
        return wanted.match(acceptLanguage, known -> true);
    }

    /** The one that an address names; {@code null} if it names none of them. */
    @Nullable
    Locale named(@Nullable String tag) {
        Locale language = tag == null ? Locale.ROOT : named.match(tag, known -> true);
        return language.equals(Locale.ROOT) ? null : language;
    }

    Words words(Locale language) {
        for (Words words : all) {
            if (words.language().equals(language)) {
                return words;
            }
        }
        return all.get(0);
    }
}
