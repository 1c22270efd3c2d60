package io.github.plainfault;

import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.Fault;
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
    private final FaultWording wording;
    private final HelpLinks help;

    SizeLimit(int mostBytes, FaultWording wording, HelpLinks help) {
        this.mostBytes = mostBytes;
        this.wording = wording;
        this.help = help;
    }

    /**
     * The bytes of the problem, or of as much of it as fits and can be written.
     *
     * @param fault what the problem says
     * @throws IllegalStateException if not even its words fit
     */
    byte[] encode(Fault fault, ProblemDocument problem, ProblemEncoder encoder) {
        if (problem.members().isEmpty()) {
            return fitting(fault, problem, encoder);
        }
        try {
            return fitting(fault, problem, encoder);
        } catch (Throwable e) {
            ProblemDocument writable = writable(fault, problem, encoder);
            if (writable.members().size() == problem.members().size()) {
                throw e; // none of them alone
            }
            return fitting(fault, writable, encoder);
        }
    }

    /** Only after a failure, so it may take its time: each member is tried alone. */
    private ProblemDocument writable(Fault fault, ProblemDocument problem, ProblemEncoder encoder) {
        encoded(fault, problem.onlyWith(Map.of()), encoder); // or it was none of them
        Map<String, Object> members = new LinkedHashMap<>();
        problem.members().forEach((name, value) -> {
            try {
                encoded(fault, problem.onlyWith(Collections.singletonMap(name, value)), encoder);
                members.put(name, value);
            } catch (Throwable e) {
                CarefulLog.error(
                        LOG, "Member " + LoggingListener.oneLine(name) + " cannot be written, and is left out", e);
            }
        });
        return problem.onlyWith(members);
    }

    private byte[] fitting(Fault fault, ProblemDocument problem, ProblemEncoder encoder) {
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
                    : encoder.encode(problem, new InOtherWords(wording, fault, help));
            return bytes.length > mostBytes ? null : bytes;
        } catch (BufferOverflowException e) {
            return null;
        }
    }
}
