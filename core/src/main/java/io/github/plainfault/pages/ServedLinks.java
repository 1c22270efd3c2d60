package io.github.plainfault.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Links on pages that the application serves. They carry the language on that a reader has chosen by {@code ?lang=}.
 *
 * @param name the last part of the path of the index, such as {@code problems}: relative links need it
 * @param from the page they are on
 * @param chosen the language chosen, or {@code null}
 */
record ServedLinks(String name, Page from, @Nullable Locale chosen) implements Links {

    @Override
    public String to(Page target) {
        return path(target) + (chosen == null ? "" : query(chosen));
    }

    @Override
    public String in(Locale language) {
        return path(from) + query(language);
    }

    @Override
    public String inAnyLanguage() {
        return path(from);
    }

    /** The same URI; {@code Accept} decides. */
    @Override
    public String json() {
        return to(from);
    }

    @Override
    public boolean search() {
        return true;
    }

    private String path(Page target) {
        boolean toIndex = target instanceof Page.Index;
        if (from instanceof Page.Index) {
            return toIndex ? name : name + "/" + target.path();
        }
        String up = from instanceof Page.Comparison ? "../" : "";
        return toIndex ? up + "../" + name : up + target.path();
    }

    private static String query(Locale language) {
        return "?lang=" + language.toLanguageTag();
    }
}
