package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.JsonPointer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson 2 says about a body, for applications that still read with it. Plainfault does not depend on it, so its
 * exceptions are known by name and asked by reflection; what their classes say is told, but not what only a mapper knows.
 */
final class Jackson2Faults {

    private static final String CORE = "com.fasterxml.jackson.core.";
    private static final String EXCEPTIONS = "com.fasterxml.jackson.databind.exc.";

    private final int validationStatus;

    Jackson2Faults(int validationStatus) {
        this.validationStatus = validationStatus;
    }

    /** The fault, or {@code null} if it is not Jackson 2 that speaks. */
    @Nullable
    Fault of(Throwable failure) {
        if (isA(failure, EXCEPTIONS + "MismatchedInputException")) {
            return ofMismatch(failure);
        }
        if (isA(failure, CORE + "exc.InputCoercionException")) {
            return BodyFaults.wrongType(TypeWords.outOfRange().inBody(pointer(failure)));
        }
        if (isA(failure, CORE + "exc.StreamConstraintsException")) {
            return BodyFaults.beyondLimits(pointer(failure));
        }
        if (isA(failure, EXCEPTIONS + "InvalidDefinitionException")) {
            return Fault.of(500);
        }
        if (isA(failure, "com.fasterxml.jackson.databind.JsonMappingException")) {
            return failure.getCause() == null || isA(failure.getCause(), CORE + "JacksonException")
                    ? null
                    : BodyFaults.refused(pointer(failure), validationStatus);
        }
        return isA(failure, CORE + "JsonProcessingException") ? malformed(failure) : null;
    }

    private static Fault ofMismatch(Throwable mismatch) {
        String pointer = pointer(mismatch);
        if (isA(mismatch, EXCEPTIONS + "PropertyBindingException")) {
            return BodyFaults.unknownMember(pointer);
        }
        if (isA(mismatch, EXCEPTIONS + "InvalidNullException")) {
            return BodyFaults.nullMember(pointer);
        }
        if (isA(mismatch, EXCEPTIONS + "InvalidTypeIdException")) {
            return ask(mismatch, "getTypeId") == null
                    ? BodyFaults.missingMember(pointer)
                    : BodyFaults.unknownSubtype(
                            new TypeWords("unknown-subtype", "unknown-subtype", Map.of()).inBody(pointer));
        }
        Class<?> type = ask(mismatch, "getTargetType") instanceof Class<?> target ? target : null;
        return BodyFaults.wrongType(TypeWords.violation(type).inBody(pointer));
    }

    private static Fault malformed(Throwable failure) {
        Object location = ask(failure, "getLocation");
        int line = location != null && ask(location, "getLineNr") instanceof Integer number ? number : -1;
        int column = location != null && ask(location, "getColumnNr") instanceof Integer number ? number : -1;
        return BodyFaults.malformed(pointer(failure), line, column);
    }

    private static String pointer(Throwable failure) {
        JsonPointer pointer = new JsonPointer();
        if (ask(failure, "getPath") instanceof List<?> path) {
            for (Object reference : path) {
                if (ask(reference, "getFieldName") instanceof String name) {
                    pointer.member(name);
                } else if (ask(reference, "getIndex") instanceof Integer index && index >= 0) {
                    pointer.index(index);
                }
            }
        }
        return pointer.toString();
    }

    private static boolean isA(Throwable failure, String name) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object ask(Object source, String method) {
        try {
            return source.getClass().getMethod(method).invoke(source);
        } catch (ReflectiveOperationException e) {
            return null; // another version of Jackson: less is told
        }
    }
}
