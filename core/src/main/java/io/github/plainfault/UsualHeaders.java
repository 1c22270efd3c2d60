package io.github.plainfault;

import io.github.plainfault.http.HeaderField;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

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
    private final AtomicReferenceArray<List<HeaderField>> byLength = new AtomicReferenceArray<>(LONGEST + 1);

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
        List<HeaderField> known = byLength.get(length);
        if (known == null) {
            known = made(length);
            byLength.set(length, known);
        }
        return known;
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
