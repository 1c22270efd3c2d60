package io.github.plainfault.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the format of an answer from {@code Accept} (RFC 9110, section 12.5.1): for each format the most specific
 * matching range says its weight, the highest weight wins, equal weights go by the order of the formats. A format for
 * programs can stand back where a person may be reading.
 *
 * <p>An error is never refused for its format: if nothing acceptable is left, the first format is sent (section 12.4.1,
 * RFC 9457 section 3). Malformed members are dropped one by one.
 *
 * @param <F> what is chosen from
 */
public final class MediaTypeMatcher<F> {

    private static final int MOST_CHARACTERS = 8192;

    private final List<F> formats;
    private final Function<F, List<String>> mediaTypes;
    private final Function<F, List<String>> yieldsTo;
    private final Remembered<F> chosen = new Remembered<>(this::read);

    /**
     * @param formats what is available, the preferred one first; at least one
     * @param mediaTypes the lower-case media types by which a client may ask for a format, its own one first
     */
    public MediaTypeMatcher(List<F> formats, Function<F, List<String>> mediaTypes) {
        this(formats, mediaTypes, format -> List.of());
    }

    /**
     * @param formats what is available, the preferred one first; at least one
     * @param mediaTypes the lower-case media types by which a client may ask for a format, its own one first
     * @param yieldsTo the lower-case media types before which a format stands back, whether they are available or not. If
     *     there are some, it is chosen only where a range names it, and none names one of these with at least its weight
     */
    public MediaTypeMatcher(List<F> formats, Function<F, List<String>> mediaTypes, Function<F, List<String>> yieldsTo) {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("formats: none (expected: at least one)");
        }
        this.formats = List.copyOf(formats);
        this.mediaTypes = mediaTypes;
        this.yieldsTo = yieldsTo;
    }

    /**
     * The format for this request.
     *
     * @param accept the combined field value, or {@code null} if there is none
     */
    public F match(@Nullable String accept) {
        return formats.size() == 1 || accept == null ? formats.get(0) : chosen.get(accept);
    }

    private F read(String accept) {
        List<MediaRange> ranges = parse(accept);
        F best = formats.get(0);
        int highest = 0;
        for (F format : formats) {
            int quality = quality(format, ranges);
            if (quality > highest) {
                best = format;
                highest = quality;
            }
        }
        return best;
    }

    private static List<MediaRange> parse(String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String member : MediaRange.splitOutsideQuotes(bounded(accept), ',')) {
            MediaRange range = MediaRange.parse(member);
            if (range != null) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** Cut behind a whole member: in the middle of one it would say something else. */
    private static String bounded(String accept) {
        return accept.length() <= MOST_CHARACTERS
                ? accept
                : accept.substring(0, Math.max(0, accept.lastIndexOf(',', MOST_CHARACTERS)));
    }

    private int quality(F format, List<MediaRange> ranges) {
        Wish wish = wish(mediaTypes.apply(format), ranges);
        List<String> others = yieldsTo.apply(format);
        if (others.isEmpty()) {
            return wish.quality();
        }
        boolean yields = !wish.isNamed()
                || others.stream()
                        .map(other -> wish(List.of(other), ranges))
                        .anyMatch(other -> other.isNamed() && other.quality() >= wish.quality());
        return yields ? 0 : wish.quality();
    }

    /**
     * An alias counts only where a range names it exactly and none names the format's own media type so: {@code text/*}
     * does not ask for problem+xml although {@code text/xml} does.
     */
    private static Wish wish(List<String> mediaTypes, List<MediaRange> ranges) {
        int quality = 0;
        int closest = 0;
        boolean alias = false;
        for (String mediaType : mediaTypes) {
            for (MediaRange range : ranges) {
                int specificity = range.specificity(mediaType);
                if (specificity > closest && (!alias || specificity >= MediaRange.EXACT)) {
                    closest = specificity;
                    quality = range.quality();
                }
            }
            alias = true;
        }
        return new Wish(quality, closest);
    }

    /** How much a client wants a format, and how closely it names it. */
    private record Wish(int quality, int closeness) {

        boolean isNamed() {
            return closeness >= MediaRange.EXACT;
        }
    }
}
