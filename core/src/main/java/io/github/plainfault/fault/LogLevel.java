package io.github.plainfault.fault;

/** At which level a failure is logged. */
public enum LogLevel {
    /** As is configured for the status: 5xx at ERROR, everything else at DEBUG unless told otherwise. */
    DEFAULT,
    /** Not at all; listeners are told nevertheless. */
    OFF,
    /** For those who look for something. */
    DEBUG,
    /** Worth a line. */
    INFO,
    /** Somebody should look at it some day. */
    WARN,
    /** Somebody should look at it now. */
    ERROR
}
