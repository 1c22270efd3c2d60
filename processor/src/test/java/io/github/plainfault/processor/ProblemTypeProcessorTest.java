package io.github.plainfault.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.status.StatusCode;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTypeProcessorTest {

    @TempDir
    private Path classes;

    @Test
    void listsWhatDeclaresAProblemType() {
        Compilation compilation = Compilation.of(
                classes,
                "@RespondWith(status = 409, code = \"sold-out\")\n" + exception("SoldOut", ""),
                "public class Orders {\n"
                        + "@RespondWith(status = 409, code = \"closed\") interface Closed {}\n"
                        + "@RespondWith(status = 423, code = \"busy\") static final " + exception("Busy", "") + "}",
                "@RespondWith(status = 404)\n" + exception("WithoutCode", ""),
                exception("NotDeclared", ""));

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.index()).containsExactly("shop.Orders$Busy", "shop.Orders$Closed", "shop.SoldOut");
    }

    @Test
    void listsWhatCarriesAnAnnotationThatCarriesOurs() {
        Compilation compilation = Compilation.of(
                classes,
                "import java.lang.annotation.*;\n"
                        + "@Retention(RetentionPolicy.RUNTIME)\n"
                        + "@RespondWith(status = 409)\n"
                        + "public @interface Conflict { String code(); }",
                "@Conflict(code = \"sold-out\")\n" + exception("SoldOut", ""));

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.index()).containsExactly("shop.SoldOut");
    }

    @Test
    void listsWhatInheritsOnlyIfItAddsAMember() {
        Compilation compilation = Compilation.of(
                classes,
                "@RespondWith(status = 409, code = \"sold-out\", retryAfter = \"{wait}\")\npublic abstract class SoldOut"
                        + " extends RuntimeException { private static final long serialVersionUID = 1; }",
                "public class Online extends SoldOut { private static final long serialVersionUID = 1;\n"
                        + "@ProblemMember Duration getWait() { return Duration.ZERO; } }",
                "public class Outlet extends Online { private static final long serialVersionUID = 1; }");

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.index()).containsExactly("shop.Online", "shop.SoldOut");
    }

    @Test
    void writesNoIndexWhereNothingIsDeclared() {
        assertThat(Compilation.of(classes, exception("Failure", "")).complaints())
                .isEmpty();
        assertThat(classes.resolve(IndexFile.PATH)).doesNotExist();
    }

    @Test
    void keepsWhatWasCompiledEarlierAndIsStillDeclared() {
        Compilation.of(
                classes,
                "@RespondWith(status = 409, code = \"sold-out\")\n" + exception("SoldOut", ""),
                "@RespondWith(status = 423, code = \"busy\")\n" + exception("Busy", ""));

        assertThat(Compilation.of(classes, "@RespondWith(status = 503, code = \"closed\")\n" + exception("Closed", ""))
                        .index())
                .containsExactly("shop.Busy", "shop.Closed", "shop.SoldOut");
        assertThat(Compilation.of(classes, exception("Busy", "")).index())
                .containsExactly("shop.Closed", "shop.SoldOut");
    }

    @Test
    void writesWhereCoreReads() {
        assertThat(IndexFile.PATH).isEqualTo(DeclaredTypes.INDEX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = 399 | status: 399 (expected: 400..599)",
                "status = 600 | status: 600 (expected: 400..599)",
                "status = 499 | status: 499 (expected: a status that is sent; this one says in a log that nothing was)",
                "status = 409, code = \"Sold_Out\" | code: 'Sold_Out' (expected: lower-case words joined by hyphens, for example out-of-stock)",
                "status = 409, code = \"sold--out\" | code: 'sold--out' (expected: lower-case words joined by hyphens, for example out-of-stock)",
                "status = 503, retryAfter = \"30s\" | retryAfter: '30s' (expected: a duration such as PT30S, or the name of a member in braces)",
                "status = 503, retryAfter = \"{later}\" | retryAfter: {later} (expected: the name of a @ProblemMember)",
                "status = 503, retryAfter = \"{label}\" | retryAfter: {label} is a java.lang.String (expected: a Duration, or a whole number of seconds)",
                "status = 409, detail = \"Only {few} left\" | detail: {few} (expected: the name of a @ProblemMember)",
                "status = 409, headers = \"X-Left: {few}\" | headers: {few} (expected: the name of a @ProblemMember)",
                "status = 409, headers = {\"X-Left: 1\", \"X-Right\"} | headers: 'X-Right' (expected: name and value, for example Link: </help>; rel=help)",
            })
    void refusesWhatCouldNotBeAnswered(String attributes, String message) {
        Compilation compilation = Compilation.of(
                classes, "\n@RespondWith(" + attributes + ")\n" + exception("Failure", "@ProblemMember String label;"));

        assertThat(compilation.complaints()).containsExactly("2: " + message);
        assertThat(compilation.index()).isEmpty();
    }

    @Test
    void takesWhatCanBeAnswered() {
        Compilation compilation = Compilation.of(
                classes,
                "@RespondWith(status = 503, code = \"a-1\", detail = \"{left} of {all-of-them}, {\", retryAfter = \"{seconds}\","
                        + " headers = {\"X-Left: {left}\", \"X-Nothing:\"})\n"
                        + exception(
                                "Failure",
                                "@ProblemMember int seconds; @ProblemMember(\"all-of-them\") long all;"
                                        + " @ProblemMember Object getLeft() { return 1; }"),
                "@RespondWith(status = 503, retryAfter = \"PT1.5S\")\n" + exception("Other", ""));

        assertThat(compilation.complaints()).isEmpty();
    }

    @Test
    void refusesAMissingMemberOfAClassThatInherits() {
        Compilation compilation = Compilation.of(
                classes,
                "@RespondWith(status = 409, code = \"sold-out\", detail = \"{left}\")\npublic abstract class SoldOut"
                        + " extends RuntimeException { private static final long serialVersionUID = 1; }",
                "public class Online extends SoldOut { private static final long serialVersionUID = 1; }");

        assertThat(compilation.complaints())
                .containsExactly("1: detail: {left} (expected: the name of a @ProblemMember)");
    }

    @Test
    void refusesOneCodeWithTwoStatuses() {
        Compilation compilation = Compilation.of(
                classes,
                "@RespondWith(status = 409, code = \"sold-out\")\n" + exception("A", ""),
                "@RespondWith(status = 410, code = \"sold-out\")\n" + exception("B", ""));

        assertThat(compilation.complaints())
                .containsExactly(
                        "1: problem type sold-out: 410, and 409 by @RespondWith on shop.A (expected: another code for"
                                + " one of them, or one status for both)");
    }

    @Test
    void refusesAnAnnotationThatIsGoneAtRunTime() {
        Compilation compilation = Compilation.of(classes, "@RespondWith(status = 409)\npublic @interface Conflict {}");

        assertThat(compilation.complaints())
                .containsExactly("1: @Conflict is gone when the exception is thrown (expected:"
                        + " @Retention(RetentionPolicy.RUNTIME))");
    }

    @Test
    void refusesAClassThatCannotBeThrown() {
        Compilation compilation = Compilation.of(classes, "@RespondWith(status = 409)\npublic class Order {}");

        assertThat(compilation.complaints())
                .containsExactly("1: @RespondWith on shop.Order is never asked for (expected: on an exception, or on an"
                        + " interface or annotation of one)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@ProblemMember String detail; | @ProblemMember: 'detail' (expected: another name; this one is a member of every problem)",
                "@ProblemMember(\"errors\") int a; | @ProblemMember: 'errors' (expected: another name; this one is a member of every problem)",
                "@ProblemMember static int a; | @ProblemMember on a (expected: not static)",
                "@ProblemMember int a(int b) { return b; } | @ProblemMember on a(int) (expected: no parameters)",
                "@ProblemMember void a() {} | @ProblemMember on a() (expected: a value that it returns)",
            })
    void refusesMembersThatCouldNotBeRead(String member, String message) {
        assertThat(Compilation.of(classes, exception("Failure", member)).complaints())
                .containsExactly("1: " + message);
    }

    @Test
    void knowsTheNamesThatCoreReserves() {
        assertThat(Checks.RESERVED).allMatch(ProblemDocument::isReserved);
        assertThat(ProblemDocument.class.getRecordComponents())
                .extracting(component -> component.getName())
                .filteredOn(ProblemDocument::isReserved)
                .isSubsetOf(Checks.RESERVED);
    }

    @Test
    void knowsTheStatusesThatAreForLogsOnly() {
        assertThat(Checks.FOR_LOGS_ONLY)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(400, 600)
                        .mapToObj(StatusCode::of)
                        .filter(status -> !status.allowsBody())
                        .map(StatusCode::number)
                        .toList());
    }

    private static String exception(String name, String members) {
        return "public class " + name + " extends RuntimeException { " + members
                + " private static final long serialVersionUID = 1; }";
    }
}
