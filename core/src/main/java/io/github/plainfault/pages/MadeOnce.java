package io.github.plainfault.pages;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is asked for, once.
 *
 * @param <V> what is made
 */
final class MadeOnce<V> {

    private final Supplier<V> making;
    private volatile @Nullable V made;

    MadeOnce(Supplier<V> making) {
        this.making = making;
    }

    V get() {
        V known = made;
        return known == null ? make() : known;
    }

    private synchronized V make() {
        V known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
