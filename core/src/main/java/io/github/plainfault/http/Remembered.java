package io.github.plainfault.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what follows from the few distinct field values that real clients send. Bounded: a client that sends ever
 * new values, or long ones, pays for reading them and takes nobody else's place.
 *
 * @param <V> what follows from a field value
 */
final class Remembered<V> {

    private static final int MOST_VALUES = 1000;
    private static final int LONGEST_VALUE = 200;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> reading;

    Remembered(Function<String, V> reading) {
        this.reading = reading;
    }

    V get(String fieldValue) {
        V remembered = known.get(fieldValue);
        if (remembered != null) {
            return remembered;
        }
        V read = reading.apply(fieldValue);
        if (fieldValue.length() <= LONGEST_VALUE && known.size() < MOST_VALUES) {
            known.put(fieldValue, read);
        }
        return read;
    }

    int size() {
        return known.size();
    }
}
