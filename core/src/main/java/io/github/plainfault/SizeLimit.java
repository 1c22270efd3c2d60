package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.Translations;
import io.github.plainfault.problem.ProblemDocument;
import java.nio.BufferOverflowException;
import org.jspecify.annotations.Nullable;

/** Keeps answers from growing with what a client sends: a body that is too large loses errors, then members. */
final class SizeLimit {

    private final int mostBytes;

    SizeLimit(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The bytes of the problem, or of as much of it as fits.
     *
     * @throws IllegalStateException if not even its words fit
     */
    byte[] encode(ProblemDocument problem, Translations translations, ProblemEncoder encoder) {
        ProblemDocument shorter = problem;
        byte[] bytes = encoded(shorter, translations, encoder);
        while (bytes == null) {
            if (shorter.errors().isEmpty() && shorter.members().isEmpty()) {
                throw new IllegalStateException(
                        "answer: too large without errors and members (expected: <= " + mostBytes + " bytes)");
            }
            shorter = shorter.shortened();
            bytes = encoded(shorter, translations, encoder);
        }
        return bytes;
    }

    /** The bytes, or {@code null} if they are too many. */
    private byte @Nullable [] encoded(ProblemDocument problem, Translations translations, ProblemEncoder encoder) {
        try {
            byte[] bytes = encoder.encode(problem, translations);
            return bytes.length > mostBytes ? null : bytes;
        } catch (BufferOverflowException e) {
            return null;
        }
    }
}
