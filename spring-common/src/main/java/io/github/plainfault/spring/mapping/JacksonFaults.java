package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.JsonPointer;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** What Jackson 3 says about a JSON body, without its messages, which name Java classes and methods. */
final class JacksonFaults {

    private static final ProblemType MISSING = ProblemType.of(400, "missing-body");
    private static final ProblemType MALFORMED = ProblemType.of(400, "malformed-body");
    private static final ProblemType WRONG_TYPE = ProblemType.of(400, "wrong-type");
    private static final ProblemType UNKNOWN_MEMBER = ProblemType.of(400, "unknown-member");

    private JacksonFaults() {}

    /** The fault, or {@code null} if Jackson has nothing to say of it. */
    static @Nullable Fault of(Throwable failure) {
        if (failure instanceof InvalidDefinitionException) {
            return Fault.of(500);
        }
        if (failure instanceof PropertyBindingException unknown) {
            return fault(UNKNOWN_MEMBER, Violation.inBody(pointer(unknown), "unknown-member", Map.of()));
        }
        if (failure instanceof InputCoercionException number) {
            return fault(WRONG_TYPE, TypeWords.outOfRange().inBody(pointer(number)));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty() && mismatch.getCurrentToken() == null) {
                return Fault.of(MISSING); // white space only
            }
            return fault(
                    WRONG_TYPE, TypeWords.violation(mismatch.getTargetType()).inBody(pointer(mismatch)));
        }
        return failure instanceof StreamReadException syntax ? fault(MALFORMED, syntax(syntax)) : null;
    }

    private static Fault fault(ProblemType type, Violation violation) {
        return Fault.builder(type).violation(violation).build();
    }

    private static Violation syntax(StreamReadException syntax) {
        TokenStreamLocation location = syntax.getLocation();
        String pointer = pointer(syntax);
        if (location == null || location.getLineNr() < 1 || location.getColumnNr() < 1) {
            return Violation.inBody(pointer, "syntax", Map.of()).wordedAs("syntax.unplaced");
        }
        return Violation.inBody(
                pointer, "syntax", Map.of("line", location.getLineNr(), "column", location.getColumnNr()));
    }

    private static String pointer(JacksonException failure) {
        JsonPointer pointer = new JsonPointer();
        for (JacksonException.Reference reference : failure.getPath()) {
            if (reference.getPropertyName() != null) {
                pointer.member(reference.getPropertyName());
            } else if (reference.getIndex() >= 0) {
                pointer.index(reference.getIndex());
            }
        }
        return pointer.toString();
    }
}
