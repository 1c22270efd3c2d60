package io.github.plainfault;

import org.slf4j.Logger;

/**
 * Logs exceptions that may not let themselves be logged: one whose {@code getMessage} throws, or whose causes are too
 * many for a log that goes through them one inside the other.
 */
final class CarefulLog {

    private CarefulLog() {}

    /** Logs the exception, or, where that fails, the names of its class and of what it failed with. Never throws. */
    static void error(Logger log, String text, Throwable failure) {
        try {
            log.error(text, failure);
        } catch (Throwable e) {
            try {
                log.error("{}: {}", text, unwritable(failure, e));
            } catch (Throwable logIsBroken) { // nobody is left to be told
                return;
            }
        }
    }

    /** What can be said of an exception that cannot be written. */
    static String unwritable(Throwable failure, Throwable why) {
        return failure.getClass().getName() + ", which cannot be written: "
                + why.getClass().getName();
    }
}
