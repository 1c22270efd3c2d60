package io.github.plainfault.pages;

import io.github.plainfault.status.StatusCode;

/** Whether caches may keep an answer. */
enum Caching {
    /** They must not. */
    NEVER,
    /** Even if it does not say for how long. */
    HEURISTIC,
    /** Only if it says for how long. */
    EXPLICIT;

    static Caching of(StatusCode status) {
        if (status.mustNotBeStored()) {
            return NEVER;
        }
        return status.isHeuristicallyCacheable() ? HEURISTIC : EXPLICIT;
    }

    String word() {
        return Words.word(this);
    }
}
