package io.github.plainfault.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /**
     * @param available the languages there are words in, in the order of preference for {@code *}
     * @param fallback the answer if nothing matches; one of {@code available}
     */
    public LanguageMatcher(List<Locale> available, Locale fallback) {
        available.forEach(language -> this.available.put(LanguageRange.tagOf(language), language));
        this.fallback = fallback;
    }

    /**
     * The first language of the client's list that is available and usable, else the fallback.
     *
     * @param acceptLanguage the combined field value, or {@code null} if there is none
     * @param usable languages for which this says no are passed over; the fallback is not asked
     */
    public Locale match(@Nullable String acceptLanguage, Predicate<Locale> usable) {
        List<LanguageRange> ranges = AcceptLanguage.parse(acceptLanguage);
        for (LanguageRange range : ranges) {
            if (range.quality() == 0) {
                break;
            }
            Locale found =
                    range.tag().equals(LanguageRange.ANY) ? anyOf(ranges, usable) : lookUp(range.tag(), ranges, usable);
            if (found != null) {
                return found;
            }
        }
        return fallback;
    }

    private @Nullable Locale lookUp(String tag, List<LanguageRange> ranges, Predicate<Locale> usable) {
        for (String shorter = tag; shorter != null; shorter = truncated(shorter)) {
            Locale exact = available.get(shorter);
            if (exact != null && isWanted(shorter, exact, ranges, usable)) {
                return exact;
            }
            for (Map.Entry<String, Locale> more : available.entrySet()) {
                if (LanguageRange.isPrefix(shorter, more.getKey())
                        && isWanted(more.getKey(), more.getValue(), ranges, usable)) {
                    return more.getValue();
                }
            }
        }
        return null;
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

    private @Nullable Locale anyOf(List<LanguageRange> ranges, Predicate<Locale> usable) {
        if (isWanted(LanguageRange.tagOf(fallback), fallback, ranges, usable)) {
            return fallback;
        }
        for (Map.Entry<String, Locale> language : available.entrySet()) {
            if (isWanted(language.getKey(), language.getValue(), ranges, usable)) {
                return language.getValue();
            }
        }
        return null;
    }

    private static boolean isWanted(String tag, Locale language, List<LanguageRange> ranges, Predicate<Locale> usable) {
        return !isExcluded(tag, ranges) && usable.test(language);
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
