package io.github.plainfault.fault;

/** Where an exception was thrown, for mappings to which its class does not say whose failure it is. */
public final class Frames {

    private static final StackTraceElement[] NONE = {};

    /** A checkpoint of Reactor takes all frames but the first, and keeps them in an exception that it adds. */
    private static final String CHECKPOINT = "reactor.core.publisher.FluxOnAssembly$OnAssemblyException";

    private Frames() {}

    /**
     * The frames of an exception, the nearest one first, also if it has passed a checkpoint of Reactor.
     *
     * @return without elements if there are none, or if a method of the exception fails to say them
     */
    public static StackTraceElement[] of(Throwable failure) {
        try {
            StackTraceElement[] frames = failure.getStackTrace();
            if (frames == null) {
                return NONE;
            }
            return frames.length == 1 ? atCheckpoint(failure, frames) : frames;
        } catch (RuntimeException | StackOverflowError e) {
            return NONE;
        }
    }

    private static StackTraceElement[] atCheckpoint(Throwable failure, StackTraceElement[] left) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed.getClass().getName().equals(CHECKPOINT)) {
                return suppressed.getStackTrace();
            }
        }
        return left;
    }
}
