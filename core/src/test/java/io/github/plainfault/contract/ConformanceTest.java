package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden answer keeps every rule, every rule is in the book, and every rule sees when it is broken. */
class ConformanceTest {

    private static final Pattern TEST_CLASS = Pattern.compile("\\w+Test\\b");

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void everyGoldenAnswerKeepsEveryRule(GoldenFile golden) {
        assertThat(Conformance.breaches(Exchange.of(golden))).isEmpty();
    }

    @Test
    void everyRuleIsCheckedOrSaysWhereItIsKept() {
        Set<String> checked = checked();
        Set<String> elsewhere = RulesElsewhere.all().keySet();
        Set<String> all = Stream.concat(numbers("P", 44), numbers("H", 18)).collect(Collectors.toSet());

        assertThat(checked).as("rules in one place only").doesNotContainAnyElementsOf(elsewhere);
        assertThat(Stream.concat(checked.stream(), elsewhere.stream()).filter(number -> !number.startsWith("S")))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(RulesElsewhere.all().values())
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void testsThatAreSaidToKeepARuleExist() {
        Set<String> named = RulesElsewhere.all().values().stream()
                .filter(reason -> !reason.contains("interop"))
                .flatMap(reason -> TEST_CLASS.matcher(reason).results().map(MatchResult::group))
                .collect(Collectors.toSet());

        assertThat(named).contains("RulesOverManyAnswersTest").allSatisfy(name -> assertThat(
                        Stream.of("contract", "fault").anyMatch(folder -> exists(folder, name)))
                .as(name)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("io.github.plainfault.contract.DoctoredAnswers#right")
    void whatIsRightBreaksNoRule(Exchange right) {
        assertThat(Conformance.breaches(right)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.plainfault.contract.DoctoredAnswers#all")
    void whatIsWrongBreaksTheRuleThatForbidsIt(DoctoredAnswers.Doctored doctored) {
        assertThat(Conformance.breaches(doctored.answer()))
                .as(doctored.toString())
                .anySatisfy(breach -> assertThat(breach).startsWith(doctored.rule() + ": "));
    }

    @Test
    void everyRuleHasAnAnswerThatBreaksIt() {
        assertThat(DoctoredAnswers.all().map(DoctoredAnswers.Doctored::rule).collect(Collectors.toSet()))
                .isEqualTo(checked());
    }

    @Test
    void aBreachNamesTheRuleAndBothSides() {
        Exchange wrong = DoctoredAnswers.json().withStatus(404);

        assertThat(Conformance.breaches(wrong)).contains("P15: status member 409 differs from status line 404");
    }

    @Test
    void whatTheApplicationAnswersItselfNeedsToBeNoProblem() {
        GoldenFile own = GoldenFile.parse("own.json", """
                {"situation": "own", "answeredBy": "application", "request": {"method": "GET", "target": "/"},
                 "response": {"status": 422, "headers": {"content-type": "text/csv"}, "text": "mine"}}
                """.getBytes(UTF_8));

        assertThat(Conformance.breaches(Exchange.of(own))).isEmpty();
        assertThat(Conformance.breaches(Exchange.of(own).withHeader("retry-after", "soon")))
                .containsExactly("H7: Retry-After soon (expected: whole seconds, or a date)");
    }

    @Test
    void whatAFileIsSaidToBreakIsBrokenAndIsNoExcuseForMore() {
        Exchange wrong = Exchange.of(GoldenFile.parse("odd.json", """
                {"situation": "odd", "breaks": {"H7": "to see it", "S5": "not so"},
                 "answeredBy": "application", "request": {"method": "GET", "target": "/"},
                 "response": {"status": 422, "headers": {"retry-after": "soon", "sunset": "soon"}}}
                """.getBytes(UTF_8)));

        assertThat(Conformance.breaches(wrong))
                .containsExactly(
                        "H17: Sunset soon (expected: a date)",
                        "S5: is kept now (expected: not among what the golden file breaks)");
    }

    private static Set<String> checked() {
        return Conformance.RULES.stream().map(Rule::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> numbers(String family, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> family + number);
    }

    private static boolean exists(String folder, String test) {
        return ConformanceTest.class.getResource("/io/github/plainfault/" + folder + "/" + test + ".class") != null;
    }

    private static Stream<Named<GoldenFile>> goldenFiles() {
        return Stream.of(ContractSet.values()).flatMap(set -> GoldenFiles.in(set.folder()).stream()
                .map(golden -> Named.of(set.folder() + "/" + golden.name(), golden)));
    }
}
