package io.github.plainfault;

import io.github.plainfault.http.HeaderField;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of all answers in one format and one language. They differ in the length of the content only, and
 * lengths repeat, so the list for each length is made once.
 */
final class UsualHeaders {

    private static final HeaderField VARY = new HeaderField("Vary", "Accept, Accept-Language");

    private static final HeaderField NO_SNIFF = new HeaderField("X-Content-Type-Options", "nosniff");

    /** Nearly all problems in JSON are shorter; of a longer one the list is made anew. */
    private static final int LONGEST = 2048;

    private final List<HeaderField> ofFormat;
    private final HeaderField language;
    private final HeaderField mediaType;
    private volatile @Nullable AtomicReferenceArray<List<HeaderField>> byLength;

    /**
     * @param ofFormat what the format needs beside what every answer has
     * @param language a language tag
     */
    UsualHeaders(List<HeaderField> ofFormat, String mediaType, String language) {
        this.ofFormat = List.copyOf(ofFormat);
        this.language = new HeaderField("Content-Language", language);
        this.mediaType = new HeaderField("Content-Type", mediaType);
    }

    /** Immutable. */
    List<HeaderField> of(int length) {
        if (length > LONGEST) {
            return made(length);
        }
        AtomicReferenceArray<List<HeaderField>> lists = lists();
        List<HeaderField> known = lists.get(length);
        if (known == null) {
            known = made(length);
            lists.set(length, known);
        }
        return known;
    }

    /** Most applications answer in one or two of all formats and languages. Made twice at worst. */
    private AtomicReferenceArray<List<HeaderField>> lists() {
        AtomicReferenceArray<List<HeaderField>> lists = byLength;
        if (lists == null) {
            lists = new AtomicReferenceArray<>(LONGEST + 1);
            byLength = lists;
        }
        return lists;
    }

    private List<HeaderField> made(int length) {
        List<HeaderField> headers = new ArrayList<>(6 + ofFormat.size());
        headers.add(VARY);
        headers.add(ProblemResponses.NO_STORE);
        headers.add(NO_SNIFF);
        headers.addAll(ofFormat);
        headers.add(language);
        headers.add(mediaType);
        headers.add(new HeaderField("Content-Length", Integer.toString(length)));
        return List.copyOf(headers);
    }
}
