package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.Violation;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.format.annotation.DateTimeFormat;

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

    /** What is written as a text of a certain form. */
    private static final Map<Class<?>, String> TEXTS = Map.ofEntries(
            Map.entry(UUID.class, "uuid"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(LocalDateTime.class, "local-date-time"),
            Map.entry(YearMonth.class, "year-month"),
            Map.entry(Year.class, "year"),
            Map.entry(Duration.class, "duration"),
            Map.entry(Period.class, "period"),
            Map.entry(ZoneId.class, "time-zone"),
            Map.entry(URI.class, "uri"),
            Map.entry(URL.class, "uri"),
            Map.entry(Currency.class, "currency"),
            Map.entry(byte[].class, "base64"));

    /** The description of a value that should be of that type. */
    static TypeWords violation(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            List<String> constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return oneOf(constants);
        }
        return new TypeWords(MISMATCH, "type." + kind(type), Map.of());
    }

    /** The description of a value that should be one of those. */
    static TypeWords oneOf(List<String> accepted) {
        return new TypeWords("one-of", "one-of", Map.of("allowed", accepted));
    }

    /** The description of a date or time that has a form of its own, such as {@code dd.MM.yyyy}. */
    static TypeWords written(String pattern) {
        return new TypeWords(MISMATCH, "type.pattern", Map.of("pattern", pattern));
    }

    /** The description of a parameter of a handler method. */
    static TypeWords ofParameter(MethodParameter parameter, @Nullable Class<?> type, @Nullable Object value) {
        DateTimeFormat format = parameter.getParameterAnnotation(DateTimeFormat.class);
        return format == null || format.pattern().isEmpty() ? violation(type, value) : written(format.pattern());
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

    /** The same description under another code. */
    TypeWords coded(String code) {
        return new TypeWords(code, words, arguments);
    }

    /** Whether an object with members is described. */
    boolean isObject() {
        return words.equals("type.object");
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
        String known = TEXTS.get(type);
        if (known != null) {
            return known;
        }
        if (Temporal.class.isAssignableFrom(type) || java.util.Date.class.isAssignableFrom(type)) {
            return "date-time";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.getName().startsWith("java.") && !Map.class.isAssignableFrom(type) ? "other" : "object";
    }
}
