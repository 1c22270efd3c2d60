package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.Violation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which kind of value is needed, in words of the format and never of Java: {@code int} is a whole number, an enum
 * is the list of its values.
 *
 * @param code the code of the violation
 * @param words which text describes it
 * @param arguments values for its placeholders
 */
record TypeWords(String code, String words, Map<String, Object> arguments) {

    private static final String MISMATCH = "type-mismatch";

    private static final Set<Class<?>> INTEGERS = Set.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            java.math.BigInteger.class);

    /** The description of a value that should be of that type. */
    static TypeWords violation(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            List<String> constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return new TypeWords("one-of", "one-of", Map.of("allowed", constants));
        }
        return new TypeWords(MISMATCH, "type." + kind(type), Map.of());
    }

    /** The description of a text that cannot be read as that type. */
    static TypeWords violation(@Nullable Class<?> type, @Nullable Object value) {
        boolean tooLarge =
                type != null && INTEGERS.contains(type) && value instanceof String text && isWholeNumber(text);
        return tooLarge ? outOfRange() : violation(type);
    }

    /** The description of a number that is too large or too small for its type. */
    static TypeWords outOfRange() {
        return new TypeWords("out-of-range", "out-of-range", Map.of());
    }

    private static boolean isWholeNumber(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.length() > start && text.substring(start).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    Violation ofParameter(String name, ParameterIn in) {
        return Violation.ofParameter(name, in, code, arguments).wordedAs(words);
    }

    Violation inBody(String pointer) {
        return Violation.inBody(pointer, code, arguments).wordedAs(words);
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "other";
        }
        if (INTEGERS.contains(type)) {
            return "integer";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (CharSequence.class.isAssignableFrom(type) || type == char.class || type == Character.class) {
            return "string";
        }
        if (type == UUID.class) {
            return "uuid";
        }
        if (Temporal.class.isAssignableFrom(type) || java.util.Date.class.isAssignableFrom(type)) {
            return temporalKind(type);
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.getName().startsWith("java.") && !Map.class.isAssignableFrom(type) ? "other" : "object";
    }

    private static String temporalKind(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        return type == LocalTime.class ? "time" : "date-time";
    }
}
