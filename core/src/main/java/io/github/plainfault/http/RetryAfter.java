package io.github.plainfault.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes and reads the value of {@code Retry-After} (RFC 9110, section 10.2.3). */
public final class RetryAfter {

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
            return "0";
        }
        long seconds = delay.getSeconds();
        boolean partOfASecond = delay.getNano() > 0 && seconds < Long.MAX_VALUE;
        return Long.toString(partOfASecond ? seconds + 1 : seconds);
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
        Duration delay = text.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(text) : untilDate(text, now);
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
            return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
