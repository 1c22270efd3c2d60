package io.github.plainfault.http;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the language of an answer: lookup (RFC 4647, section 3.4) over the whole {@code Accept-Language} list.
 *
 * <p>Differs from a literal lookup where that would fail a reader: Chinese is matched by script ({@code zh-TW} and
 * {@code zh-HK} find {@code zh-Hant}, and Traditional never falls back to Simplified), {@code pt} finds {@code pt-BR},
 * and nothing a client sends is ever an error. The JVM's default locale plays no part.
 */
public final class LanguageMatcher {

    private final Map<String, Locale> available = new LinkedHashMap<>();
    private final Locale fallback;
    private final Remembered<List<Locale>> wanted = new Remembered<>(this::read);

    /**
     * @param available the languages there are words in, in the order of preference for {@code *}
     * @param fallback the answer if nothing matches; one of {@code available}
     */
    public LanguageMatcher(List<Locale> available, Locale fallback) {
        for (Locale language : available) {
            this.available.put(LanguageRange.tagOf(language), language);
        }
        this.fallback = fallback;
    }

    /**
     * The first language of the client's list that is available and usable, else the fallback.
     *
     * @param acceptLanguage the combined field value, or {@code null} if there is none
     * @param usable languages for which this says no are passed over; the fallback is not asked
     */
    public Locale match(@Nullable String acceptLanguage, Predicate<Locale> usable) {
        for (Locale language : wanted(acceptLanguage)) {
            if (usable.test(language)) {
                return language;
            }
        }
        return fallback;
    }

    /**
     * The available languages that the client wants, the best one first.
     *
     * @param acceptLanguage the combined field value, or {@code null} if there is none
     */
    public List<Locale> wanted(@Nullable String acceptLanguage) {
        return acceptLanguage == null ? List.of() : wanted.get(acceptLanguage);
    }

    private List<Locale> read(String acceptLanguage) {
        List<LanguageRange> ranges = AcceptLanguage.parse(acceptLanguage);
        Set<String> tags = new LinkedHashSet<>();
        for (LanguageRange range : ranges) {
            if (range.quality() > 0) {
                addAll(range.tag(), tags);
            }
        }
        tags.removeIf(tag -> isExcluded(tag, ranges));
        return tags.stream().map(available::get).toList();
    }

    private void addAll(String range, Set<String> tags) {
        if (range.equals(LanguageRange.ANY)) {
            tags.add(LanguageRange.tagOf(fallback));
            tags.addAll(available.keySet());
            return;
        }
        for (String shorter = range; shorter != null; shorter = truncated(shorter)) {
            if (available.containsKey(shorter)) {
                tags.add(shorter);
            }
            for (String more : available.keySet()) {
                if (LanguageRange.isPrefix(shorter, more)) {
                    tags.add(more);
                }
            }
        }
    }

    /** Truncates from the end, a single-letter subtag with what followed it; Chinese never loses its script. */
    private static @Nullable String truncated(String tag) {
        int end = tag.lastIndexOf('-');
        if (end > 1 && tag.charAt(end - 2) == '-') {
            end -= 2;
        }
        if (end <= 0 || (tag.startsWith("zh-") && tag.indexOf('-', 3) < 0)) {
            return null;
        }
        return tag.substring(0, end);
    }

    /** The most specific range that covers a language decides; weight zero means "not acceptable". */
    private static boolean isExcluded(String tag, List<LanguageRange> ranges) {
        LanguageRange closest = null;
        for (LanguageRange range : ranges) {
            if (range.covers(tag)
                    && (closest == null
                            || range.covers().length() > closest.covers().length())) {
                closest = range;
            }
        }
        return closest != null && closest.quality() == 0;
    }
}
