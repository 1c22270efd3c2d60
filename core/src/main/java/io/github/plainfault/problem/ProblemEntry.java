package io.github.plainfault.problem;

import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code errors}, in the reader's language.
 *
 * @param detail what the value must be, or {@code null}
 * @param pointer the place in the body, or {@code null}
 * @param parameter the name of the parameter, or {@code null}
 * @param in where the parameter stands, or {@code null}
 * @param code stable and machine-readable
 */
public record ProblemEntry(
        @Nullable String detail,
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String in,
        String code) {}
