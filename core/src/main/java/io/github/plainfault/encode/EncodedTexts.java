package io.github.plainfault.encode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Explanations and advice as they stand in JSON. They are the longest texts of an answer and the same each time, so each
 * is encoded once. Known by its words, a text that was changed is another one. Bounded: what finds no place is encoded
 * each time.
 */
final class EncodedTexts {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_TEXT = 2000;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final AtomicInteger bytes = new AtomicInteger();

    /** The bytes of a text without its quotation marks; {@code null} if it is not one to remember. */
    byte @Nullable [] get(String text) {
        byte[] remembered = known.get(text);
        return remembered == null ? remembered(text) : remembered;
    }

    int size() {
        return known.size();
    }

    private byte @Nullable [] remembered(String text) {
        int length = text.length() > LONGEST_TEXT || bytes.get() > MOST_BYTES
                ? JsonText.LEFT_TO_JACKSON
                : JsonText.length(text);
        if (length == JsonText.LEFT_TO_JACKSON) {
            return null;
        }
        byte[] encoded = new byte[length];
        JsonText.write(text, encoded, 0);
        if (known.putIfAbsent(text, encoded) == null) {
            bytes.addAndGet(length);
        }
        return encoded;
    }
}
