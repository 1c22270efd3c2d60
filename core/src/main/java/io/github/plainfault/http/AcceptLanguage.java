package io.github.plainfault.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the list of {@code Accept-Language}: best first, malformed members dropped one by one, never an error. */
final class AcceptLanguage {

    /** No honest client sends more; a hostile one must not make us read on. */
    private static final int MOST_CHARACTERS = 8192;

    private static final int MOST_RANGES = 100;

    private AcceptLanguage() {}

    static List<LanguageRange> parse(@Nullable String fieldValue) {
        List<LanguageRange> ranges = new ArrayList<>();
        if (fieldValue == null) {
            return ranges;
        }
        int length = Math.min(fieldValue.length(), MOST_CHARACTERS);
        int start = 0;
        while (start < length && ranges.size() < MOST_RANGES) {
            int comma = fieldValue.indexOf(',', start);
            if (length < fieldValue.length() && (comma < 0 || comma > length)) {
                break; // cut in the middle, this member would say something else
            }
            int end = comma < 0 ? length : comma;
            LanguageRange range = LanguageRange.parse(fieldValue.substring(start, end));
            if (range != null) {
                ranges.add(range);
            }
            start = end + 1;
        }
        // stable: members of equal weight keep the order in which the client wrote them
        ranges.sort(Comparator.comparingInt(LanguageRange::quality).reversed());
        return ranges;
    }
}
