package io.github.plainfault.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.status.HeaderRule.Strength;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through the five documents the project started from, entry by entry: what they say and is right must be in the
 * catalogue, and none of their mistakes may be.
 *
 * <p>{@code seed-facts.json} has, beside each fact and each mistake, the checks that show it in the catalogue. A check
 * called {@code words} stands for what only a sentence can say; the tests of the message catalogue have to look at it.
 */
class SeedFactsTest {

    record Entry(String document, int line, int code, List<Fact> facts, List<Mistake> mistakes) {

        @Override
        public String toString() {
            return document + ", line " + line + ": " + code;
        }
    }

    record Fact(String fact, List<String> checks) {}

    record Mistake(String type, String says, String shouldBe, String ref, List<String> checks) {}

    static Stream<Entry> entries() throws IOException {
        try (InputStream file = SeedFactsTest.class.getResourceAsStream("seed-facts.json")) {
            return Stream.of(new JsonMapper().readValue(file, Entry[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void answersEveryFactThatStands(Entry entry) {
        for (Fact fact : entry.facts()) {
            assertThat(fact.checks()).as(fact.fact()).isNotEmpty();
            for (String check : fact.checks()) {
                verify(StatusCode.of(entry.code()), check, entry + ", " + fact.fact());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void repeatsNoMistake(Entry entry) {
        for (Mistake mistake : entry.mistakes()) {
            assertThat(mistake.checks()).as(mistake.says()).isNotEmpty();
            for (String check : mistake.checks()) {
                verify(StatusCode.of(entry.code()), check, entry + ", " + mistake.says());
            }
        }
    }

    @Test
    void leavesNothingOutAndOnlySoMuchToWords() throws IOException {
        List<Fact> facts = entries().flatMap(entry -> entry.facts().stream()).toList();
        List<Mistake> mistakes =
                entries().flatMap(entry -> entry.mistakes().stream()).toList();

        assertThat(entries()).hasSize(159);
        assertThat(facts).hasSize(1_211);
        assertThat(facts.stream().filter(fact -> fact.checks().contains("words")))
                .hasSize(255);
        assertThat(mistakes).hasSize(66);
        assertThat(mistakes.stream().filter(mistake -> !mistake.checks().contains("words")))
                .as("shown absent by the catalogue alone")
                .hasSize(23);
        assertThat(mistakes.stream().filter(mistake -> mistake.checks().equals(List.of("words"))))
                .as("left to words")
                .hasSize(29);
    }

    private static void verify(StatusCode code, String check, String why) {
        int colon = check.indexOf(": ");
        String key = colon < 0 ? check : check.substring(0, colon);
        String value = colon < 0 ? "" : check.substring(colon + 2);
        assertThat(holds(code, key, value)).as("%s -> %s", why, check).isTrue();
    }

    private static boolean holds(StatusCode code, String key, String value) {
        return switch (key) {
            case "words" -> true;
            case "phrase" -> code.phrase().equals(value);
            case "older phrase" ->
                code.olderPhrases().contains(value) && !code.phrase().equals(value);
            case "found as" ->
                StatusCatalog.findByPhrase(value).filter(code::equals).isPresent();
            case "not found as" -> StatusCatalog.findByPhrase(value).isEmpty();
            case "class" -> code.statusClass() == StatusClass.valueOf(value);
            case "general" -> code.general().number() == Integer.parseInt(value);
            case "spec" -> code.spec().equals(value);
            case "spec starts" -> startsWithSection(code.spec(), value);
            case "registration" -> named(code.registration(), value);
            case "reserved" -> code.isReserved();
            case "deprecated" -> code.isDeprecated();
            case "experimental" -> code.isExperimental();
            case "not experimental" -> !code.isExperimental();
            case "webdav" -> code.isWebDav();
            case "not sent by applications" -> !code.sentByApplications();
            case "instead" -> code.instead().contains(StatusCode.of(Integer.parseInt(value)));
            case "body" -> value.equals("none") && !code.allowsBody();
            case "body rule" -> code.bodyRule().equals(value);
            case "request" -> code.requestHeaders().contains(value);
            case "not request" -> !code.requestHeaders().contains(value);
            case "MUST" -> isTheOnlyRule(code, Strength.MUST, value);
            case "SHOULD" -> isTheOnlyRule(code, Strength.SHOULD, value);
            case "MAY" -> isTheOnlyRule(code, Strength.MAY, value);
            case "MUST NOT" -> isTheOnlyRule(code, Strength.MUST_NOT, value);
            case "no header" ->
                code.headerRules().stream().noneMatch(rule -> rule.name().equals(value));
            case "nothing required" -> code.requiredHeaders().isEmpty();
            case "cache" -> caching(code).equals(value);
            case "retry" -> named(code.retryPolicy(), value);
            case "not retry" -> !named(code.retryPolicy(), value);
            case "retry condition" -> code.retryCondition().equals(value);
            case "actor" -> named(code.actor(), value);
            case "confused with" -> code.confusedWith().contains(StatusCode.of(Integer.parseInt(value)));
            case "not confused with" -> !code.confusedWith().contains(StatusCode.of(Integer.parseInt(value)));
            default -> throw new IllegalArgumentException("check: " + key + " (expected: one of this method)");
        };
    }

    /** {@code RFC 9110 15.5.1} is not the start of {@code RFC 9110 15.5.10}. */
    private static boolean startsWithSection(String spec, String start) {
        return spec.startsWith(start)
                && (spec.length() == start.length()
                        || !Character.isDigit(spec.charAt(start.length())) && spec.charAt(start.length()) != '.');
    }

    /** Whether there is this rule, and none of another strength for the same field under the same condition. */
    private static boolean isTheOnlyRule(StatusCode code, Strength strength, String value) {
        int space = value.indexOf(" (");
        String name = space < 0 ? value : value.substring(0, space);
        String condition = space < 0 ? "" : value.substring(space + 2, value.length() - 1);
        return code.headerRules().stream()
                .filter(rule -> rule.name().equals(name) && rule.condition().equals(condition))
                .map(HeaderRule::strength)
                .toList()
                .equals(List.of(strength));
    }

    private static boolean named(Enum<?> constant, String name) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name);
    }

    private static String caching(StatusCode code) {
        if (code.mustNotBeStored()) {
            return "never";
        }
        return code.isHeuristicallyCacheable() ? "heuristic" : "explicit";
    }
}
