package io.github.plainfault;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.text.MessageCatalog;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what is said of a problem type in a language, so that errors in storms need not look for it again. Bounded:
 * an application that makes up types as it goes pays for looking, and fills nobody's memory.
 */
final class KnownTypes {

    private static final int MOST_TYPES = 20_000;
    private static final int LONGEST_TYPE = 1000;

    /** Words that an application keeps elsewhere may change while it runs. */
    private static final long FRESH_NANOSECONDS = Duration.ofMillis(500).toNanos();

    private final MessageCatalog catalog;
    private final Locale defaultLanguage;
    private final String typeBase;
    private final Map<Locale, Map<ProblemType, Known>> known = new HashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    KnownTypes(MessageCatalog catalog, Locale defaultLanguage, String typeBase) {
        this.catalog = catalog;
        this.defaultLanguage = defaultLanguage;
        this.typeBase = typeBase;
        for (Locale language : catalog.languages()) {
            known.put(language, new ConcurrentHashMap<>());
        }
    }

    /**
     * What is said of that type.
     *
     * @param language one of the catalogue's
     */
    TypeWords of(ProblemType type, Locale language) {
        Known remembered = requireNonNull(known.get(language), "language").get(type);
        return remembered == null || isStale(remembered) ? found(type, language) : remembered.words();
    }

    int size() {
        return size.get();
    }

    private TypeWords found(ProblemType type, Locale language) {
        Known found = new Known(new TypeWords(type, language, catalog, defaultLanguage, typeBase), System.nanoTime());
        Map<ProblemType, Known> ofLanguage = requireNonNull(known.get(language), "language");
        boolean isUsual = length(type.code()) + length(type.title()) + length(type.detail()) <= LONGEST_TYPE;
        boolean hasPlace = size.get() < MOST_TYPES || ofLanguage.containsKey(type);
        if (isUsual && hasPlace && ofLanguage.put(type, found) == null) {
            size.incrementAndGet();
        }
        return found.words();
    }

    private boolean isStale(Known remembered) {
        return !catalog.isFixed() && System.nanoTime() - remembered.since() > FRESH_NANOSECONDS;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Words, and when they were looked for. */
    private record Known(TypeWords words, long since) {}
}
