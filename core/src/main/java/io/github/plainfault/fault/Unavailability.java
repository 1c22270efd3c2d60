package io.github.plainfault.fault;

import java.time.Duration;

/**
 * A component that says of itself that it cannot serve, as a servlet does with {@code UnavailableException} (Jakarta
 * Servlet 6.1, section 2.3.3.2).
 */
public final class Unavailability {

    private static final Fault FOR_EVER = Fault.of(404);
    private static final Fault FOR_SOME_TIME = Fault.of(503);

    private Unavailability() {}

    /** It will not come back: there is nothing at this place. */
    public static Fault permanent() {
        return FOR_EVER;
    }

    /**
     * It will come back.
     *
     * @param seconds when; zero or less if nobody knows
     */
    public static Fault temporary(int seconds) {
        return seconds <= 0
                ? FOR_SOME_TIME
                : Fault.builder(FOR_SOME_TIME.type())
                        .retryAfter(Duration.ofSeconds(seconds))
                        .build();
    }
}
