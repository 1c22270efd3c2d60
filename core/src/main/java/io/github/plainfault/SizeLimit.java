package io.github.plainfault;

import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.problem.ProblemDocument;
import java.nio.BufferOverflowException;
import org.jspecify.annotations.Nullable;

/** Keeps answers from growing with what a client sends: a body that is too large loses errors, then members. */
final class SizeLimit {

    private final int mostBytes;
    private final FaultWording wording;

    SizeLimit(int mostBytes, FaultWording wording) {
        this.mostBytes = mostBytes;
        this.wording = wording;
    }

    /**
     * The bytes of the problem, or of as much of it as fits.
     *
     * @param fault what the problem says
     * @throws IllegalStateException if not even its words fit
     */
    byte[] encode(Fault fault, ProblemDocument problem, ProblemEncoder encoder) {
        ProblemDocument shorter = problem;
        byte[] bytes = encoded(fault, shorter, encoder);
        while (bytes == null) {
            if (shorter.errors().isEmpty() && shorter.members().isEmpty()) {
                throw new IllegalStateException(
                        "answer: too large without errors and members (expected: <= " + mostBytes + " bytes)");
            }
            shorter = shorter.shortened();
            bytes = encoded(fault, shorter, encoder);
        }
        return bytes;
    }

    /** The bytes, or {@code null} if they are too many. */
    private byte @Nullable [] encoded(Fault fault, ProblemDocument problem, ProblemEncoder encoder) {
        try {
            // programs read one language
            byte[] bytes = encoder instanceof JsonProblemEncoder json
                    ? json.encode(problem)
                    : encoder.encode(problem, new InOtherWords(wording, fault));
            return bytes.length > mostBytes ? null : bytes;
        } catch (BufferOverflowException e) {
            return null;
        }
    }
}
