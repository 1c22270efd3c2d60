package io.github.plainfault.pages;

import java.util.Locale;

/**
 * Links on pages that are files: one folder for each language.
 *
 * @param from the page they are on
 * @param language the folder it is in
 */
record ExportedLinks(Page from, Locale language) implements Links {

    static final String HTML = ".html";
    static final String JSON = ".json";

    @Override
    public String to(Page target) {
        return up() + file(target, HTML);
    }

    @Override
    public String in(Locale other) {
        return up() + "../" + other.toLanguageTag() + "/" + file(from, HTML);
    }

    @Override
    public String inAnyLanguage() {
        return to(from);
    }

    @Override
    public String json() {
        return up() + file(from, JSON);
    }

    @Override
    public boolean search() {
        return false;
    }

    /** The file of a page below the folder of its language. */
    static String file(Page page, String ending) {
        return (page instanceof Page.Index ? "index" : page.path()) + ending;
    }

    private String up() {
        return from instanceof Page.Comparison ? "../" : "";
    }
}
