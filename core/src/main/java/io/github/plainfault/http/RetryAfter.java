package io.github.plainfault.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes and reads the value of {@code Retry-After} (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    static final String NAME = "Retry-After";

    private static final String NOW = "0";

    /** The last moment that a date of HTTP, with its four digits for the year, can say. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Nobody means more, and dates must not overflow. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final int MOST_DIGITS = 9;

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
            return HttpDate.of(LAST);
        }
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return HttpDate.of(second.isBefore(moment) ? second.plusSeconds(1) : second);
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

    /**
     * How long to wait, as another system says it: in seconds or as a date.
     *
     * @param value the field's value, or {@code null} if there is none
     * @param now from when on a date counts
     * @return at most a year, and zero for a date that is over; {@code null} if the value says nothing
     */
    public static @Nullable Duration parse(@Nullable String value, Instant now) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return null;
        }
        Duration delay = isSeconds(text) ? seconds(text) : untilDate(text, now);
        if (delay == null) {
            return null;
        }
        return delay.isNegative() ? Duration.ZERO : delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private static Duration seconds(String digits) {
        return digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static @Nullable Duration untilDate(String date, Instant now) {
        try {
            return Duration.between(now, HttpDate.parse(date));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static boolean isDate(String value) {
        try {
            HttpDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
