package io.github.plainfault;

/** Which failures are logged with their stack trace. */
public enum StackTraces {
    /** Those of the server, 5xx. */
    SERVER_ERRORS,
    /** All that are logged. */
    ALL,
    /** None: class and message have to do. */
    NONE
}
