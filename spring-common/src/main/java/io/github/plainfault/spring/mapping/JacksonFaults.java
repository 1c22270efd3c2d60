package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.JsonPointer;
import io.github.plainfault.fault.Violation;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** What Jackson 3 says about a body, without its messages, which name Java classes and methods. */
final class JacksonFaults {

    private final @Nullable JacksonNames names;
    private final RejectedValues rejectedValues;
    private final int validationStatus;

    /**
     * @param words what is known of the application's mapper, and which values may be repeated
     * @param validationStatus the status of a body that is well-formed but breaks rules
     */
    JacksonFaults(ConstraintWords words, int validationStatus) {
        this.names = words.names() instanceof JacksonNames known ? known : null;
        this.rejectedValues = words.rejectedValues();
        this.validationStatus = validationStatus;
    }

    /** The fault, or {@code null} if Jackson has nothing to say of it. */
    @Nullable
    Fault of(Throwable failure) {
        if (failure instanceof MismatchedInputException mismatch) {
            return ofMismatch(mismatch);
        }
        if (failure instanceof InputCoercionException number) {
            return BodyFaults.wrongType(TypeWords.outOfRange().inBody(pointer(number)));
        }
        if (failure instanceof StreamConstraintsException limit) {
            return BodyFaults.beyondLimits(pointer(limit));
        }
        if (failure instanceof StreamReadException syntax) {
            return saysDuplicate(syntax) ? duplicate(syntax) : malformed(syntax);
        }
        if (failure instanceof InvalidDefinitionException) {
            return Fault.of(500);
        }
        return failure instanceof DatabindException refused && failure.getCause() != null
                ? BodyFaults.refused(pointer(refused), validationStatus)
                : null;
    }

    private Fault ofMismatch(MismatchedInputException mismatch) {
        JsonToken token = mismatch.getCurrentToken();
        String pointer = pointer(mismatch);
        if (mismatch instanceof PropertyBindingException) {
            return BodyFaults.unknownMember(pointer);
        }
        if (mismatch instanceof InvalidTypeIdException subtype) {
            return ofSubtype(subtype);
        }
        if (mismatch.getPath().isEmpty() && token == null) {
            return BodyFaults.MISSING; // white space only
        }
        if (says(mismatch, "Trailing token")) {
            return malformed(mismatch);
        }
        if (saysDuplicate(mismatch)) {
            return BodyFaults.duplicateMember(pointer);
        }
        if (token == JsonToken.END_OBJECT) { // all members were read, and that one was not among them
            return BodyFaults.missingMember(pointer);
        }
        return token == JsonToken.VALUE_NULL
                ? BodyFaults.nullMember(pointer)
                : BodyFaults.wrongType(mistyped(mismatch));
    }

    private Violation mistyped(MismatchedInputException mismatch) {
        Violation violation = words(mismatch).inBody(pointer(mismatch));
        return mismatch instanceof InvalidFormatException format
                ? violation.withRejected(rejected(format.getValue(), format))
                : violation;
    }

    private TypeWords words(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (names == null || type == null) {
            return TypeWords.violation(type);
        }
        if (type.isEnum()) {
            return TypeWords.oneOf(names.constants(type));
        }
        String pattern = pattern(type, mismatch.getPath(), names);
        if (pattern != null) {
            return TypeWords.written(pattern);
        }
        TypeWords words = TypeWords.violation(type);
        return words.isObject() && names.isValue(type) ? TypeWords.violation(null) : words;
    }

    private static @Nullable String pattern(Class<?> type, List<JacksonException.Reference> path, JacksonNames names) {
        if (!TemporalAccessor.class.isAssignableFrom(type) && !java.util.Date.class.isAssignableFrom(type)) {
            return null;
        }
        JacksonException.Reference last = path.isEmpty() ? null : path.get(path.size() - 1);
        Class<?> owner = last == null ? null : owner(last);
        return last == null || owner == null || last.getPropertyName() == null
                ? null
                : names.pattern(owner, last.getPropertyName());
    }

    private Fault ofSubtype(InvalidTypeIdException subtype) {
        JacksonNames.TypeIds ids =
                names == null || subtype.getBaseType() == null ? null : names.typeIds(subtype.getBaseType());
        String pointer = pointer(subtype);
        if (ids != null && ids.member() != null) {
            JsonPointer inside = pointerTo(subtype.getPath());
            pointer = inside.member(ids.member()).toString();
        }
        boolean missing = subtype.getTypeId() == null;
        String code = missing ? "missing" : "unknown-subtype";
        TypeWords words = ids == null || ids.accepted().isEmpty()
                ? new TypeWords(code, code, Map.of())
                : TypeWords.oneOf(ids.accepted()).coded(code);
        Violation violation = words.inBody(pointer).withRejected(rejected(subtype.getTypeId(), subtype));
        return missing ? BodyFaults.missingMember(violation) : BodyFaults.unknownSubtype(violation);
    }

    private @Nullable Object rejected(@Nullable Object value, JacksonException failure) {
        List<Step> steps = new ArrayList<>();
        for (JacksonException.Reference reference : failure.getPath()) {
            String name = reference.getPropertyName();
            if (name == null) {
                continue;
            }
            Class<?> owner = owner(reference);
            String property = owner == null || names == null ? name : names.property(owner, name);
            if (owner != null && SecretMembers.isMarked(owner, property)) {
                return null;
            }
            steps.add(Step.property(property));
            steps.add(Step.key(name)); // whichever name says that it is a secret
        }
        MemberNames written = names == null ? MemberNames.ofJava() : names;
        return rejectedValues.inBody(value, ResolvableType.NONE, steps, written);
    }

    private static @Nullable Class<?> owner(JacksonException.Reference reference) {
        Object from = reference.from();
        return from == null || from instanceof Class<?> ? (Class<?>) from : from.getClass();
    }

    private static Fault duplicate(StreamReadException duplicate) {
        JsonPointer pointer = pointerTo(duplicate.getPath());
        JsonParser parser = duplicate.processor();
        String name = parser == null ? null : parser.streamReadContext().currentName();
        if (name != null) {
            pointer.member(name);
        }
        return BodyFaults.duplicateMember(pointer.toString());
    }

    private static Fault malformed(JacksonException syntax) {
        TokenStreamLocation location = syntax.getLocation();
        return location == null
                ? BodyFaults.malformed(pointer(syntax), -1, -1)
                : BodyFaults.malformed(pointer(syntax), location.getLineNr(), location.getColumnNr());
    }

    private static boolean saysDuplicate(JacksonException failure) {
        return says(failure, "Duplicate ");
    }

    /** Some exceptions have no class of their own; what they say is compared here and goes nowhere. */
    private static boolean says(JacksonException failure, String beginning) {
        String message = failure.getOriginalMessage();
        return message != null && message.startsWith(beginning);
    }

    private static String pointer(JacksonException failure) {
        return pointerTo(failure.getPath()).toString();
    }

    private static JsonPointer pointerTo(List<JacksonException.Reference> path) {
        JsonPointer pointer = new JsonPointer();
        for (JacksonException.Reference reference : path) {
            if (reference.getPropertyName() != null) {
                pointer.member(reference.getPropertyName());
            } else if (reference.getIndex() >= 0) {
                pointer.index(reference.getIndex());
            }
        }
        return pointer;
    }
}
