package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LogLevel;
import java.util.HashMap;
import java.util.Map;

/** At which level a failure is logged: as it says itself, else as is told for its status, else for its class. */
final class LogLevels {

    static final LogLevels STANDARD = new LogLevels(Map.of());

    private static final int CLIENT_ERRORS = 4;
    private static final int SERVER_ERRORS = 5;

    /** By status, or by the first digit of a class. */
    private final Map<Integer, LogLevel> levels = new HashMap<>();

    private LogLevels(Map<String, LogLevel> levels) {
        levels.forEach((key, level) -> this.levels.put(number(key), level));
    }

    /**
     * Levels by {@code 4xx}, {@code 5xx} or a single status.
     *
     * @throws IllegalArgumentException if a key is none of these
     */
    static LogLevels of(Map<String, LogLevel> levels) {
        return new LogLevels(levels);
    }

    /** Never {@link LogLevel#DEFAULT}. */
    LogLevel of(Fault fault) {
        if (fault.logLevel() != LogLevel.DEFAULT) {
            return fault.logLevel();
        }
        int status = fault.isAnswered() ? fault.status().number() : 0;
        LogLevel told = levels.isEmpty() ? LogLevel.DEFAULT : toldFor(status);
        if (told != LogLevel.DEFAULT) {
            return told;
        }
        return status / 100 == SERVER_ERRORS ? LogLevel.ERROR : LogLevel.DEBUG;
    }

    private LogLevel toldFor(int status) {
        LogLevel ofStatus = levels.getOrDefault(status, LogLevel.DEFAULT);
        return ofStatus == LogLevel.DEFAULT ? levels.getOrDefault(status / 100, LogLevel.DEFAULT) : ofStatus;
    }

    private static int number(String key) {
        if (key.equals("4xx")) {
            return CLIENT_ERRORS;
        }
        if (key.equals("5xx")) {
            return SERVER_ERRORS;
        }
        boolean error = key.length() == 3
                && (key.charAt(0) == '4' || key.charAt(0) == '5')
                && key.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!error) {
            throw new IllegalArgumentException(
                    "log levels: '" + key + "' (expected: 4xx, 5xx or a status of 400 to 599)");
        }
        return Integer.parseInt(key);
    }
}
