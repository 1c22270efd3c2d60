package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LogLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One line for each failure, with the id that the client got, if the client could be told anything. */
final class LoggingListener implements ProblemListener {

    /** Named by a string: renaming the class must not silence anybody's log configuration. */
    private static final Logger LOG = LoggerFactory.getLogger("io.github.plainfault.problems");

    /** Of a path, and of what an exception says. */
    private static final int LONGEST = 4000;

    private final LogLevels levels;
    private final StackTraces stackTraces;

    LoggingListener(LogLevels levels, StackTraces stackTraces) {
        this.levels = levels;
        this.stackTraces = stackTraces;
    }

    /** Whether there is a line for that fault. */
    boolean hears(Fault fault) {
        Level level = level(levels.of(fault));
        return level != null && LOG.isEnabledForLevel(level);
    }

    @Override
    public void onProblem(ProblemEvent event) {
        Throwable secondFailure = event.secondFailure();
        if (secondFailure != null) {
            CarefulLog.error(
                    LOG,
                    event.fault() + " [" + event.id() + "] the answer was cut down to the minimal problem",
                    secondFailure);
        }
        Level level = level(levels.of(event.fault()));
        if (level == null || !LOG.isEnabledForLevel(level)) {
            return;
        }
        String line = event.fault() + " [" + event.id() + "] " + request(event) + late(event);
        Throwable failure = event.failure();
        if (failure == null) {
            LOG.atLevel(level).log("{}", line);
            return;
        }
        try {
            if (hasStackTrace(event)) {
                LOG.atLevel(level).setCause(CheckpointFree.of(failure)).log("{}", line);
            } else {
                LOG.atLevel(level).log("{}: {}", line, oneLine(failure.toString()));
            }
        } catch (Throwable e) { // the line with the client's id must not be lost with the stack trace
            LOG.atLevel(level).log("{}: {}", line, CarefulLog.unwritable(failure, e));
        }
    }

    private boolean hasStackTrace(ProblemEvent event) {
        return switch (stackTraces) {
            case ALL -> true;
            case NONE -> false;
            case SERVER_ERRORS ->
                event.fault().isAnswered() && event.fault().status().number() >= 500;
        };
    }

    private static @Nullable Level level(LogLevel level) {
        return switch (level) {
            case DEFAULT, OFF -> null;
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARN -> Level.WARN;
            case ERROR -> Level.ERROR;
        };
    }

    private static String late(ProblemEvent event) {
        return event.tooLate() ? " (too late: the answer had begun)" : "";
    }

    /** Method and path; a server that has recycled its request can say neither. */
    private static String request(ProblemEvent event) {
        try {
            return oneLine(event.request().method()) + " "
                    + oneLine(withoutParameters(event.request().path()));
        } catch (Throwable e) { // without them the line is still worth writing
            return "(a request that is over)";
        }
    }

    /** Without what stands behind a semicolon: sessions of clients without cookies, under any name. */
    private static String withoutParameters(String path) {
        int semicolon = path.indexOf(';');
        if (semicolon < 0) {
            return path;
        }
        StringBuilder kept = new StringBuilder(path.length());
        int start = 0;
        while (semicolon >= 0) {
            kept.append(path, start, semicolon);
            int slash = path.indexOf('/', semicolon);
            start = slash < 0 ? path.length() : slash;
            semicolon = path.indexOf(';', start);
        }
        return kept.append(path, start, path.length()).toString();
    }

    /** What a client sends, and what is made of it, must not be able to forge a line of the log, nor fill it. */
    static String oneLine(String text) {
        int end = Math.min(text.length(), LONGEST);
        StringBuilder line = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            line.append(isHarmless(c) ? c : '_');
        }
        return end < text.length() ? line.append('\u2026').toString() : line.toString();
    }

    /** Neither ends a line nor turns its direction. */
    private static boolean isHarmless(char c) {
        boolean control = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
        return !control && (c < '\u202a' || c > '\u202e') && (c < '\u2066' || c > '\u2069');
    }
}
