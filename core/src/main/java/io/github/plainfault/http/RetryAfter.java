package io.github.plainfault.http;

import java.time.Duration;

/** Writes the value of {@code Retry-After} (RFC 9110, section 10.2.3). */
public final class RetryAfter {

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
}
