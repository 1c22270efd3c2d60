package io.github.plainfault.http;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.DAY_OF_WEEK;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Writes the value of {@code Retry-After} (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    static final String NAME = "Retry-After";

    private static final String NOW = "0";

    /** The last moment that a date of HTTP, with its four digits for the year, can say. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Names from here and not from the locale data of a JDK, which change (RFC 9110, section 5.6.7). */
    private static final DateTimeFormatter IMF_FIXDATE = new DateTimeFormatterBuilder()
            .appendText(
                    DAY_OF_WEEK, Map.of(1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun"))
            .appendLiteral(", ")
            .appendValue(DAY_OF_MONTH, 2)
            .appendLiteral(' ')
            .appendText(
                    MONTH_OF_YEAR,
                    Map.ofEntries(
                            Map.entry(1L, "Jan"),
                            Map.entry(2L, "Feb"),
                            Map.entry(3L, "Mar"),
                            Map.entry(4L, "Apr"),
                            Map.entry(5L, "May"),
                            Map.entry(6L, "Jun"),
                            Map.entry(7L, "Jul"),
                            Map.entry(8L, "Aug"),
                            Map.entry(9L, "Sep"),
                            Map.entry(10L, "Oct"),
                            Map.entry(11L, "Nov"),
                            Map.entry(12L, "Dec")))
            .appendLiteral(' ')
            .appendValue(YEAR, 4)
            .appendLiteral(' ')
            .appendValue(HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(MINUTE_OF_HOUR, 2)
            .appendLiteral(':')
            .appendValue(SECOND_OF_MINUTE, 2)
            .appendLiteral(" GMT")
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private RetryAfter() {}

    /**
     * Whole seconds, rounded up so that nobody comes back too early; never negative.
     *
     * <p>Example: 1.5 s gives {@code 2}.
     */
    public static String of(Duration delay) {
        if (delay.isNegative() || delay.isZero()) {
            return NOW;
        }
        long seconds = delay.getSeconds();
        boolean partOfASecond = delay.getNano() > 0 && seconds < Long.MAX_VALUE;
        return Long.toString(partOfASecond ? seconds + 1 : seconds);
    }

    /**
     * A date, in whole seconds, rounded up so that nobody comes back too early; {@code 0} for a moment that is over. The
     * last date there is, in the year 9999, stands for everything after it.
     *
     * <p>Example: {@code Wed, 21 Oct 2026 07:28:00 GMT}.
     */
    public static String of(Instant moment) {
        if (!moment.isAfter(Instant.now())) {
            return NOW;
        }
        if (moment.isAfter(LAST)) {
            return IMF_FIXDATE.format(LAST);
        }
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return IMF_FIXDATE.format(second.isBefore(moment) ? second.plusSeconds(1) : second);
    }

    /** Whether clients can read a value: whole seconds that are not negative, or a date in the form of today. */
    public static boolean isReadable(String value) {
        return isSeconds(value) || isDate(value);
    }

    /** Whether a value is a number of seconds, and nothing else. */
    public static boolean isSeconds(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isDate(String value) {
        try {
            IMF_FIXDATE.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
