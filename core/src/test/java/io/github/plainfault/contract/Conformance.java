package io.github.plainfault.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Every rule of the standards that can be seen on one answer, by number: P for RFC 9457, H for the messages of HTTP, S
 * for what nobody may learn. Golden files and the real answers of every adapter are held against all of them, so a
 * failure names the rule: {@code P15: status member 409 differs from status line 404}.
 *
 * <p>What one answer cannot show stands in {@link RulesElsewhere}.
 */
final class Conformance {

    static final List<Rule> RULES = Stream.of(ProblemRules.ALL, HeaderRules.ALL, SecurityRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Conformance() {}

    /** Which rules are broken, each with what is wrong; nothing if all is right. */
    static List<String> breaches(Exchange answer) {
        return RULES.stream()
                .map(rule -> rule.breach(answer))
                .filter(Objects::nonNull)
                .toList();
    }
}
