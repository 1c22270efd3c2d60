package io.github.plainfault.status;

import static java.util.Objects.requireNonNull;

/**
 * What a specification says about one header field of the responses with a status code.
 *
 * <p>Example: for 413, {@code Retry-After} {@link Strength#SHOULD} be there "if the condition is temporary".
 *
 * @param name the field name as it is usually written, for example {@code WWW-Authenticate}
 * @param strength how binding the rule is
 * @param condition when the rule applies, in English; empty if it applies to every response with the code
 */
public record HeaderRule(String name, Strength strength, String condition) {

    /** How binding a rule is, in the words of RFC 2119. */
    public enum Strength {
        /** Without the field the response is wrong. */
        MUST,
        /** The field is there unless there is a good reason. */
        SHOULD,
        /** The field has a meaning here, if it is there. */
        MAY,
        /** With the field the response is wrong. */
        MUST_NOT
    }

    /** Checks that nothing is null. */
    public HeaderRule {
        requireNonNull(name, "name");
        requireNonNull(strength, "strength");
        requireNonNull(condition, "condition");
    }

    /** Whether the rule applies to every response with the code. */
    public boolean isUnconditional() {
        return condition.isEmpty();
    }
}
