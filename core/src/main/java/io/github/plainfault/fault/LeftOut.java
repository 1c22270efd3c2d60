package io.github.plainfault.fault;

import org.slf4j.Logger;

/** Says in the log what an answer goes without, because the application's code for it failed. */
final class LeftOut {

    private LeftOut() {}

    /**
     * Never throws, even where the failure cannot be written because its own methods fail.
     *
     * @param what for example {@code Members of com.acme.SoldOut cannot be read}
     */
    static void report(Logger log, String what, Throwable why) {
        try {
            log.error("{}, and is left out", what, why);
        } catch (Throwable unwritable) {
            log.error("{}, and is left out: {}", what, why.getClass().getName());
        }
    }
}
