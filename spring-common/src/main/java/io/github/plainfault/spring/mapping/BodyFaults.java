package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import java.util.Map;

/** What can be wrong with a body, whoever reads it. */
final class BodyFaults {

    static final Fault MISSING = Fault.of(ProblemType.of(400, "missing-body"));

    /** Nothing more is known of it. */
    static final Fault MALFORMED = Fault.of(ProblemType.of(400, "malformed-body"));

    private static final ProblemType WRONG_TYPE = ProblemType.of(400, "wrong-type");
    private static final ProblemType MISSING_MEMBER = ProblemType.of(400, "missing-member");

    private BodyFaults() {}

    /** Reading stopped there; lines and columns count from 1, and any other number says that nobody knows. */
    static Fault malformed(String pointer, int line, int column) {
        Violation violation = line < 1 || column < 1
                ? Violation.inBody(pointer, "syntax", Map.of()).wordedAs("syntax.unplaced")
                : Violation.inBody(pointer, "syntax", Map.of("line", line, "column", column));
        return fault(MALFORMED.type(), violation);
    }

    static Fault beyondLimits(String pointer) {
        return fault(ProblemType.of(400, "body-limit"), Violation.inBody(pointer, "limit", Map.of()));
    }

    static Fault duplicateMember(String pointer) {
        return fault(ProblemType.of(400, "duplicate-member"), Violation.inBody(pointer, "duplicate-member", Map.of()));
    }

    static Fault unknownMember(String pointer) {
        return fault(ProblemType.of(400, "unknown-member"), Violation.inBody(pointer, "unknown-member", Map.of()));
    }

    static Fault missingMember(String pointer) {
        return missingMember(Violation.inBody(pointer, "missing", Map.of()));
    }

    static Fault missingMember(Violation violation) {
        return fault(MISSING_MEMBER, violation);
    }

    static Fault nullMember(String pointer) {
        return fault(MISSING_MEMBER, Violation.inBody(pointer, "not-null", Map.of()));
    }

    static Fault unknownSubtype(Violation violation) {
        return fault(ProblemType.of(400, "unknown-subtype"), violation);
    }

    static Fault wrongType(Violation violation) {
        return fault(WRONG_TYPE, violation);
    }

    /** The application's own code refuses the value: a constructor, a setter. */
    static Fault refused(String pointer, int validationStatus) {
        return fault(
                ProblemType.of(validationStatus, "validation-failed"), Violation.inBody(pointer, "invalid", Map.of()));
    }

    private static Fault fault(ProblemType type, Violation violation) {
        return Fault.builder(type).violation(violation).build();
    }
}
