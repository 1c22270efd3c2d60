package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.Translations;
import io.github.plainfault.problem.ProblemDocument;

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
        byte[] bytes = encoder.encode(problem, translations);
        ProblemDocument shorter = problem;
        while (bytes.length > mostBytes) {
            if (shorter.errors().isEmpty() && shorter.members().isEmpty()) {
                throw new IllegalStateException("answer: " + bytes.length
                        + " bytes without errors and members (expected: <= " + mostBytes + ")");
            }
            shorter = shorter.shortened();
            bytes = encoder.encode(shorter, translations);
        }
        return bytes;
    }
}
