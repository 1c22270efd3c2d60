package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.status.StatusCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What kind of problem it is: a status code, and a code of its own where the condition says more than its status
 * (RFC 9457, sections 3.1.1 and 4).
 *
 * <pre>{@code
 * ProblemType.of(409, "out-of-stock");  // type: /problems/out-of-stock
 * ProblemType.of(404);                  // type: about:blank
 * }</pre>
 *
 * @param status the status of every answer of this type
 * @param code lower-case words joined by hyphens, the last part of the type URI; {@code null} for {@code about:blank}
 * @param title the title in the default language if no words file has one, or {@code null}
 * @param detail likewise the detail; may have placeholders such as <code>{available}</code>
 */
public record ProblemType(
        StatusCode status,
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail) {

    /**
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens, or is that of a status that
     *     is no error
     */
    public ProblemType {
        requireNonNull(status, "status");
        if (code != null && !isCode(code)) {
            throw new IllegalArgumentException(
                    "code: '" + code + "' (expected: lower-case words joined by hyphens, for example out-of-stock)");
        }
        if (code != null && !status.isError()) {
            throw new IllegalArgumentException(
                    "status: " + status.number() + " (expected: 400..599 for the problem type " + code + ")");
        }
    }

    /**
     * A problem that its status explains.
     *
     * @throws IllegalArgumentException if the status is outside 100 to 599
     */
    public static ProblemType of(int status) {
        return new ProblemType(StatusCode.of(status), null, null, null);
    }

    /**
     * A problem type of its own.
     *
     * @throws IllegalArgumentException if the status is outside 400 to 599 or the code is malformed
     */
    public static ProblemType of(int status, String code) {
        return new ProblemType(StatusCode.of(status), requireNonNull(code, "code"), null, null);
    }

    /**
     * Written out, because answers look for what is said of a type: what a record has by itself lets the JDK hold on to the
     * record's class loader: its method handle for identity
     * remembers the last class it was asked for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProblemType that
                && status.equals(that.status)
                && Objects.equals(code, that.code)
                && Objects.equals(title, that.title)
                && Objects.equals(detail, that.detail);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * status.hashCode() + Objects.hashCode(code)) + Objects.hashCode(title))
                + Objects.hashCode(detail);
    }

    static boolean isCode(String code) {
        boolean wordExpected = true;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '-' && !wordExpected) {
                wordExpected = true;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                wordExpected = false;
            } else {
                return false;
            }
        }
        return !wordExpected;
    }
}
