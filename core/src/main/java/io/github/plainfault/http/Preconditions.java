package io.github.plainfault.http;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions under which alone a client wants its request to be carried out (RFC 9110, section 13). */
final class Preconditions {

    /** Methods that select no representation, to which conditions therefore do not apply (RFC 9110, section 13.2.1). */
    private static final Set<String> WITHOUT_REPRESENTATION = Set.of("CONNECT", "OPTIONS", "TRACE");

    /** The three forms of a date that must be understood (RFC 9110, section 5.6.7). */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private Preconditions() {}

    static boolean in(RequestFacts request) {
        String method = request.method();
        if (WITHOUT_REPRESENTATION.contains(method)) {
            return false;
        }
        boolean reads = method.equals("GET") || method.equals("HEAD"); // whose If-None-Match is about a 304
        return request.header("If-Match") != null
                || (!reads && request.header("If-None-Match") != null)
                || isDate(request.header("If-Unmodified-Since"));
    }

    /** RFC 9110, section 13.1.4: an {@code If-Unmodified-Since} that is no date must be ignored. */
    private static boolean isDate(@Nullable String value) {
        return value != null && DATES.stream().anyMatch(format -> isDate(value, format));
    }

    private static boolean isDate(String value, DateTimeFormatter format) {
        try {
            format.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
