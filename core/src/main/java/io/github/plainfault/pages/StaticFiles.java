package io.github.plainfault.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes pages as files. */
final class StaticFiles {

    private final Site site;
    private final HtmlPages html;
    private final JsonPages json;
    private final List<Words> languages;

    StaticFiles(Site site, HtmlPages html, JsonPages json, List<Words> languages) {
        this.site = site;
        this.html = html;
        this.json = json;
        this.languages = languages;
    }

    /** @param first the language of the index beside the folders of all languages */
    void write(Path folder, Locale first) throws IOException {
        for (Words words : languages) {
            Path ofLanguage = folder.resolve(words.tag());
            for (Page page : site.all()) {
                Links links = new ExportedLinks(page, words.language());
                write(ofLanguage, ExportedLinks.file(page, ExportedLinks.HTML), html.page(page, words, links));
                write(ofLanguage, ExportedLinks.file(page, ExportedLinks.JSON), json.page(page, words, links));
            }
            if (words.language().equals(first)) {
                write(folder, "index.html", html.page(Site.INDEX, words, new EntryLinks(words.language())));
            }
        }
    }

    private static void write(Path folder, String file, byte[] bytes) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }

    /**
     * Links on the index beside the folders of all languages.
     *
     * @param language the folder whose index it shows
     */
    private record EntryLinks(Locale language) implements Links {

        @Override
        public String to(Page target) {
            return folder(language) + ExportedLinks.file(target, ExportedLinks.HTML);
        }

        @Override
        public String in(Locale other) {
            return folder(other) + ExportedLinks.file(Site.INDEX, ExportedLinks.HTML);
        }

        @Override
        public String inAnyLanguage() {
            return ExportedLinks.file(Site.INDEX, ExportedLinks.HTML);
        }

        @Override
        public String json() {
            return folder(language) + ExportedLinks.file(Site.INDEX, ExportedLinks.JSON);
        }

        @Override
        public boolean search() {
            return false;
        }

        private static String folder(Locale language) {
            return language.toLanguageTag() + "/";
        }
    }
}
