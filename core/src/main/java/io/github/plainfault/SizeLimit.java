package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.Translations;
import io.github.plainfault.problem.ProblemDocument;
import java.nio.BufferOverflowException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps answers from growing with what a client sends, and from failing with what an application puts into them: a body
 * that is too large loses errors, then members; a member that cannot be written is lost alone.
 */
final class SizeLimit {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

    private final int mostBytes;

    SizeLimit(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The bytes of the problem, or of as much of it as fits and can be written.
     *
     * @throws IllegalStateException if not even its words fit
     */
    byte[] encode(ProblemDocument problem, Translations translations, ProblemEncoder encoder) {
        if (problem.members().isEmpty()) {
            return fitting(problem, translations, encoder);
        }
        try {
            return fitting(problem, translations, encoder);
        } catch (Throwable e) {
            ProblemDocument writable = writable(problem, encoder);
            if (writable.members().size() == problem.members().size()) {
                throw e; // none of them alone
            }
            return fitting(writable, translations, encoder);
        }
    }

    /** Only after a failure, so it may take its time: each member is tried alone. */
    private ProblemDocument writable(ProblemDocument problem, ProblemEncoder encoder) {
        encoded(problem.onlyWith(Map.of()), Translations.NONE, encoder); // or it was none of them
        Map<String, Object> members = new LinkedHashMap<>();
        problem.members().forEach((name, value) -> {
            try {
                encoded(problem.onlyWith(Collections.singletonMap(name, value)), Translations.NONE, encoder);
                members.put(name, value);
            } catch (Throwable e) {
                CarefulLog.error(
                        LOG, "Member " + LoggingListener.oneLine(name) + " cannot be written, and is left out", e);
            }
        });
        return problem.onlyWith(members);
    }

    private byte[] fitting(ProblemDocument problem, Translations translations, ProblemEncoder encoder) {
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
