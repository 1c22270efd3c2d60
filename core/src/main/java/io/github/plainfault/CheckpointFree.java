package io.github.plainfault;

import io.github.plainfault.fault.Frames;

/**
 * An exception as it was before it passed the checkpoint of Spring WebFlux, which adds the address that was asked for with
 * its query and its path parameters, and with them tokens and sessions. What an exception has been told cannot be taken
 * away from it again, so the log gets this one in its place, with class and message of the other one as its message.
 */
final class CheckpointFree extends Throwable {

    private static final long serialVersionUID = 1L;

    private static final String CHECKPOINT = "reactor.core.publisher.FluxOnAssembly$OnAssemblyException";

    private CheckpointFree(Throwable failure) {
        super(failure.toString(), failure.getCause());
        setStackTrace(Frames.of(failure));
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!isCheckpoint(suppressed)) {
                addSuppressed(suppressed);
            }
        }
    }

    /** The exception itself, unless there is something in it that only the client may know. */
    static Throwable of(Throwable failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (isCheckpoint(suppressed) && tellsTooMuch(suppressed.toString())) {
                return new CheckpointFree(failure);
            }
        }
        return failure;
    }

    private static boolean isCheckpoint(Throwable suppressed) {
        return suppressed.getClass().getName().equals(CHECKPOINT);
    }

    private static boolean tellsTooMuch(String sites) {
        return sites.indexOf('?') >= 0 || sites.indexOf(';') >= 0;
    }
}
