package io.github.plainfault.pages;

import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.StatusExplanation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds pages by number, phrase, older phrase, or a word of the reader's language. */
final class Search {

    /** Nobody looks for more. */
    private static final int MOST_CHARACTERS = 100;

    private final List<Entry> entries = new ArrayList<>();

    Search(Site site, Words words) {
        for (Page page : site.all()) {
            if (page instanceof Page.Status status) {
                entries.add(entry(page, status.status(), words));
            } else if (page instanceof Page.Type type) {
                String names = type.path() + " " + words.title(type.declared().type());
                String text = text(words.of(type.declared().type(), "meaning"))
                        + text(words.of(type.declared().type(), "advice"));
                entries.add(new Entry(page, type.path(), normal(names), normal(text)));
            }
        }
    }

    /** The best first; nothing for a wish without words. */
    List<Page> find(String wish) {
        String normal = normal(wish.substring(0, Math.min(wish.length(), MOST_CHARACTERS)));
        List<String> words = Arrays.stream(normal.split("[\\s_-]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Page> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        for (int rank = 0; rank <= Entry.WORST; rank++) {
            for (Entry entry : entries) {
                if (entry.rank(normal, words) == rank) {
                    found.add(entry.page());
                }
            }
        }
        return found;
    }

    private static Entry entry(Page page, StatusCode status, Words words) {
        StatusExplanation said = words.explain(status);
        String names = status.phrase() + " " + String.join(" ", status.olderPhrases()) + " " + said.title();
        String text = said.meaning() + text(said.scenario()) + text(said.advice());
        return new Entry(page, page.path(), normal(names), normal(text));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : " " + text;
    }

    /** Full-width digits and letters, as an input method for Chinese writes them, are the usual ones. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private record Entry(Page page, String key, String names, String text) {

        static final int WORST = 2;
        private static final int NOT_FOUND = 3;

        int rank(String wish, List<String> words) {
            if (key.equals(wish)) {
                return 0;
            }
            if (words.stream().allMatch(word -> names.contains(word) || key.equals(word))) {
                return 1;
            }
            return words.stream().allMatch(word -> names.contains(word) || text.contains(word)) ? WORST : NOT_FOUND;
        }
    }
}
