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
 * @param rejected what the client sent: a {@link String}, {@link Number} or {@link Boolean}, or {@code null}
 */
public record ProblemEntry(
        @Nullable String detail,
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String in,
        String code,
        @Nullable Object rejected) {

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_POINTER = 1000;

    /** Makes the texts safe to be shown, and leaves out a pointer that is too long: cut, it would point elsewhere. */
    public ProblemEntry {
        detail = SafeText.of(detail, LONGEST_DETAIL);
        parameter = SafeText.of(parameter, LONGEST_NAME);
        rejected = rejected instanceof String text ? SafeText.of(text, LONGEST_DETAIL) : rejected;
        pointer = pointer == null || pointer.length() > LONGEST_POINTER ? null : pointer;
    }

    /** An entry that does not repeat what the client sent. */
    public ProblemEntry(
            @Nullable String detail,
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String in,
            String code) {
        this(detail, pointer, parameter, in, code, null);
    }
}
