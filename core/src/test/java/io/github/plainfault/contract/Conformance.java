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

    /**
     * Which rules are broken, each with what is wrong, and which are said to be broken and are not; nothing if all is
     * right.
     */
    static List<String> breaches(Exchange answer) {
        Stream<String> broken = RULES.stream()
                .filter(rule -> !answer.mayBreak().contains(rule.number()))
                .map(rule -> rule.breach(answer))
                .filter(Objects::nonNull);
        Stream<String> kept = answer.mayBreak().stream()
                .filter(number ->
                        RULES.stream().noneMatch(rule -> rule.number().equals(number) && rule.breach(answer) != null))
                .map(number -> number + ": is kept now (expected: not among what the golden file breaks)");
        return Stream.concat(broken, kept).toList();
    }
}
