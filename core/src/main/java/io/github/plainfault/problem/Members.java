package io.github.plainfault.problem;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Members of a problem, by name and in their order. Immutable, so that what was checked once need not be copied again.
 *
 * <pre>{@code
 * Members.copyOf(Map.of("available", 2)).get("available"); // 2
 * }</pre>
 */
public final class Members extends AbstractMap<String, Object> implements Function<String, @Nullable Object> {

    private static final Members NONE = new Members(new String[0], new Object[0]);

    private final String[] names;

    /** Nothing but the values of this problem: those of one type share their names. */
    private final @Nullable Object[] values;

    private Members(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** No members. */
    public static Members none() {
        return NONE;
    }

    /**
     * Members whose names are known beforehand. Neither array is copied; they are not to be changed.
     *
     * @param names each of them once
     * @param values in the order of the names
     * @throws IllegalArgumentException if there are not as many values as names
     */
    public static Members of(String[] names, @Nullable Object[] values) {
        if (names.length != values.length) {
            throw new IllegalArgumentException("values: " + values.length + " (expected: " + names.length + ")");
        }
        return names.length == 0 ? NONE : new Members(names, values);
    }

    /** The members of that map in its order; the map itself if it is one of these. */
    public static Members copyOf(Map<String, ?> members) {
        if (members instanceof Members same) {
            return same;
        }
        // a map that changes meanwhile must not leave holes
        Object[] entries = members.entrySet().toArray();
        String[] names = new String[entries.length];
        @Nullable Object[] values = new @Nullable Object[entries.length];
        for (int i = 0; i < entries.length; i++) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) entries[i];
            names[i] = (String) requireNonNull(entry.getKey(), "name");
            values[i] = entry.getValue();
        }
        return of(names, values);
    }

    /** Those that are to be kept; nearly always all of them, and then nothing is copied. */
    Members where(BiPredicate<String, @Nullable Object> isKept) {
        for (int i = 0; i < names.length; i++) {
            if (!isKept.test(names[i], values[i])) {
                Map<String, Object> kept = new LinkedHashMap<>(this);
                kept.entrySet().removeIf(member -> !isKept.test(member.getKey(), member.getValue()));
                return copyOf(kept);
            }
        }
        return this;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = placeOf(name);
        return place < 0 ? null : values[place];
    }

    /** The value of that name, or {@code null}; for those who ask for values one by one. */
    @Override
    public @Nullable Object apply(String name) {
        return get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return placeOf(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }
        };
    }

    /** They are few, so a look at each is no slower than a table. */
    private int placeOf(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        @SuppressWarnings("NullAway") // a value may be null, as in any map
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int place = next++;
            return new SimpleImmutableEntry<>(names[place], values[place]);
        }
    }
}
