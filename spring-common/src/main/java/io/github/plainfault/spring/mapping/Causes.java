package io.github.plainfault.spring.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chains of causes, which may be loops. */
final class Causes {

    private static final int DEEPEST = 100;

    private Causes() {}

    /** A failure and its causes, the outermost first; nothing of none. */
    static List<Throwable> from(@Nullable Throwable first) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable current = first; current != null && chain.size() < DEEPEST; current = current.getCause()) {
            chain.add(current);
        }
        return chain;
    }
}
