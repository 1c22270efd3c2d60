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
        String code) {

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_POINTER = 1000;

    /** Makes the texts safe to be shown, and leaves out a pointer that is too long: cut, it would point elsewhere. */
    public ProblemEntry {
        detail = SafeText.of(detail, LONGEST_DETAIL);
        parameter = SafeText.of(parameter, LONGEST_NAME);
        pointer = pointer == null || pointer.length() > LONGEST_POINTER ? null : pointer;
    }
}
