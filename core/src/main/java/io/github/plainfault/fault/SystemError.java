package io.github.plainfault.fault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system said about a file or a connection. Java has no classes for it, only words; they are compared
 * with a fixed list and go nowhere. A system that speaks another language is not understood, and the exception's class
 * decides alone.
 */
final class SystemError {

    private static final List<String> NO_SPACE =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private static final List<String> CONNECTION_LOST = List.of(
            "Broken pipe",
            "Connection reset",
            "Connection timed out",
            "An established connection was aborted",
            "An existing connection was forcibly closed");

    private SystemError() {}

    /** Whether a disk is full, or a quota is spent. */
    static boolean isOutOfSpace(IOException failure) {
        String said = failure instanceof FileSystemException file ? file.getReason() : message(failure);
        return contains(said, NO_SPACE);
    }

    /** Whether the other end of a connection is gone, or the network to it. */
    static boolean isConnectionLost(IOException failure) {
        return isSocket(Frames.of(failure)) || contains(message(failure), CONNECTION_LOST);
    }

    /** Nothing, if the exception has a method of its own that fails to say it. */
    private static @Nullable String message(IOException failure) {
        try {
            return failure.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private static boolean isSocket(StackTraceElement[] trace) {
        for (int i = 0; i < trace.length && trace[i].getClassName().startsWith("sun.nio.ch."); i++) {
            if (trace[i].getClassName().startsWith("sun.nio.ch.Socket")) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(@Nullable String said, List<String> words) {
        return said != null && words.stream().anyMatch(said::contains);
    }
}
