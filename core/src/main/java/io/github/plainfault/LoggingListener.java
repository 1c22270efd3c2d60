package io.github.plainfault;

import io.github.plainfault.fault.LogLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One line for each failure, with the id that the client got, if the client could be told anything. */
final class LoggingListener implements ProblemListener {

    /** Named by a string: renaming the class must not silence anybody's log configuration. */
    private static final Logger LOG = LoggerFactory.getLogger("io.github.plainfault.problems");

    private final LogLevels levels;
    private final StackTraces stackTraces;

    LoggingListener(LogLevels levels, StackTraces stackTraces) {
        this.levels = levels;
        this.stackTraces = stackTraces;
    }

    @Override
    public void onProblem(ProblemEvent event) {
        if (event.secondFailure() != null) {
            LOG.error(
                    "{} [{}] the answer was cut down to the minimal problem",
                    event.fault(),
                    event.id(),
                    event.secondFailure());
        }
        Level level = level(levels.of(event.fault()));
        if (level == null || !LOG.isEnabledForLevel(level)) {
            return;
        }
        Throwable failure = event.failure();
        if (failure == null || hasStackTrace(event)) {
            LOG.atLevel(level)
                    .setCause(failure)
                    .log("{} [{}] {} {}{}", event.fault(), event.id(), method(event), path(event), late(event));
        } else {
            LOG.atLevel(level)
                    .log(
                            "{} [{}] {} {}{}: {}",
                            event.fault(),
                            event.id(),
                            method(event),
                            path(event),
                            late(event),
                            oneLine(failure.toString()));
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

    private static String method(ProblemEvent event) {
        return oneLine(event.request().method());
    }

    private static String path(ProblemEvent event) {
        return oneLine(event.request().path());
    }

    private static String late(ProblemEvent event) {
        return event.tooLate() ? " (too late: the answer had begun)" : "";
    }

    /** What a client sends, and what is made of it, must not be able to forge a line of the log. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '_' : c);
        }
        return line.toString();
    }
}
