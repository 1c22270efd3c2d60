package io.github.plainfault.spring.contract;

import java.util.Map;

/** The settings of the application that answers the situations of the set {@code strict}. */
public final class StrictSettings {

    private StrictSettings() {}

    /** Properties of the application. */
    public static Map<String, String> properties() {
        return Map.of(
                "spring.jackson.property-naming-strategy", "SNAKE_CASE",
                "spring.jackson.deserialization.fail-on-unknown-properties", "true",
                "spring.jackson.read.strict-duplicate-detection", "true",
                "plainfault.rejected-values", "true",
                "plainfault.redacted-names", "x-level, motto-of-life",
                "plainfault.complete-problem-details", "true",
                "plainfault.validation-status", "422");
    }
}
