package io.github.plainfault.fault;

/** Where an exception was thrown; nowhere, if it has a method of its own that fails to say it. */
final class Frames {

    private static final StackTraceElement[] NONE = {};

    private Frames() {}

    static StackTraceElement[] of(Throwable failure) {
        try {
            StackTraceElement[] frames = failure.getStackTrace();
            return frames == null ? NONE : frames;
        } catch (RuntimeException | StackOverflowError e) {
            return NONE;
        }
    }
}
