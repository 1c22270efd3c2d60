package io.github.plainfault.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.plainfault.ProblemResponder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that sees no mistake proves nothing: here is one mistake for each, compiled while the test runs. */
class ArchitectureRulesTest {

    private static final String ROOT = "io.github.plainfault";

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(ArchitectureRules.coreKnowsNoFramework(), "fault", "org.springframework.http.Thing thing;"),
                mistake(ArchitectureRules.coreKnowsNoFramework(), "fault", "jakarta.servlet.Thing thing;"),
                mistake(ArchitectureRules.coreKnowsNoFramework(), "fault", "reactor.core.Thing thing;"),
                mistake(
                        ArchitectureRules.onlyEncodeAndProblemKnowJackson(),
                        "fault",
                        "tools.jackson.core.JsonParser parser;"),
                mistake(
                        ArchitectureRules.adaptersChooseNoStatus(),
                        "servlet",
                        "org.springframework.http.HttpStatus status;"),
                mistake(
                        ArchitectureRules.adaptersChooseNoStatus(),
                        "webflux",
                        "Object o = " + ROOT + ".fault.ProblemType.of(409);"),
                mistake(ArchitectureRules.noJackson2(), "encode", "com.fasterxml.jackson.databind.Thing thing;"),
                mistake(ArchitectureRules.stagesDoNotKnowTheRoot(), "fault", ROOT + ".ProblemResponder responder;"),
                mistake(ArchitectureRules.stagesKnowOnlyValues(), "text", ROOT + ".fault.Fault fault;"),
                mistake(ArchitectureRules.stagesKnowOnlyValues(), "fault", ROOT + ".text.MessageCatalog words;"),
                mistake(
                        ArchitectureRules.messagesOfExceptionsAreReadOnlyBy(),
                        "fault",
                        "String of(RuntimeException e) { return e.getMessage(); }"),
                mistake(
                        ArchitectureRules.messagesOfExceptionsAreReadOnlyBy(),
                        "fault",
                        "String of(Throwable e) { return e.getLocalizedMessage(); }"),
                mistake(
                        ArchitectureRules.messagesOfExceptionsAreReadOnlyBy(ROOT + ".fault.Mist"),
                        "fault",
                        "java.util.function.Function<Throwable, String> of = Throwable::getMessage;"),
                mistake(ArchitectureRules.noLocaleOfTheMachine(), "http", "Object o = java.util.Locale.getDefault();"),
                mistake(ArchitectureRules.noLocaleOfTheMachine(), "http", "Object o = String.format(\"%d\", 1);"),
                mistake(ArchitectureRules.noLocaleOfTheMachine(), "http", "Object o = \"%d\".formatted(1);"),
                mistake(ArchitectureRules.noFormattingByTheJdk(), "text", "java.util.ResourceBundle words;"),
                mistake(
                        ArchitectureRules.noFormattingByTheJdk(),
                        "text",
                        "Object o = java.text.MessageFormat.format(\"{0}\", 1);"),
                mistake(ArchitectureRules.noCaseConversionWithoutLocale(), "http", "Object o = \"I\".toLowerCase();"),
                mistake(
                        ArchitectureRules.noCaseConversionWithoutLocale(),
                        "http",
                        "java.util.function.Function<String, String> f = String::toUpperCase;"),
                mistake(ArchitectureRules.noThreadLocals(), "http", "InheritableThreadLocal<String> local;"),
                mistake(
                        ArchitectureRules.noThreadLocals(),
                        "http",
                        "org.springframework.context.i18n.LocaleContextHolder holder;"),
                mistake(ArchitectureRules.noStaticVariables(), "http", "static int count;"),
                mistake(
                        ArchitectureRules.noThrowableProblemIsBuilt(),
                        "problem",
                        "Object o = org.zalando.problem.Problem.builder();"),
                mistake(
                        ArchitectureRules.noThrowableProblemIsBuilt(),
                        "problem",
                        "Object o = org.zalando.problem.Problem.valueOf(org.zalando.problem.Status.GONE);"),
                mistake(
                        ArchitectureRules.noThrowableProblemIsBuilt(),
                        "problem",
                        "static class Own extends org.zalando.problem.AbstractThrowableProblem {}"),
                mistake(
                        ArchitectureRules.noStackTraceIsPrinted(),
                        "fault",
                        "void f(Exception e) { e.printStackTrace(); }"),
                mistake(ArchitectureRules.noStackTraceIsPrinted(), "fault", "Object o = System.out;"),
                mistake(ArchitectureRules.everyPackageIsNullMarked(), "nullness", "int a;"),
                mistake(
                        ArchitectureRules.nobodyNeedsAutoConfiguration(),
                        "servlet",
                        ROOT + ".servlet.autoconfigure.Thing thing;"),
                mistake(ArchitectureRules.servletIsNotReactive(), "servlet", "reactor.core.Thing thing;"),
                mistake(ArchitectureRules.servletIsNotReactive(), "servlet", ROOT + ".webflux.Thing thing;"),
                mistake(ArchitectureRules.webFluxHasNoServlets(), "webflux", "jakarta.servlet.Thing thing;"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void seesTheMistake(ArchRule rule, String stage, String mistake) throws IOException {
        JavaClasses classes = compile(source(stage, "Mistake", mistake));

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because ")
                .hasMessageContaining("Mistake");
    }

    @Test
    void seesPackagesInACircle() throws IOException {
        JavaClasses classes = compile(
                source("fault", "Mistake", ROOT + ".text.Other other;"),
                source("text", "Other", ROOT + ".fault.Mistake mistake;"));

        assertThatThrownBy(() -> ArchitectureRules.noCycles().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    static Stream<Arguments> goodExamples() {
        return Stream.of(
                mistake(
                        ArchitectureRules.noLocaleOfTheMachine(),
                        "http",
                        "Object o = String.format(java.util.Locale.ROOT, \"%d\", 1);"),
                mistake(
                        ArchitectureRules.noCaseConversionWithoutLocale(),
                        "http",
                        "Object o = \"I\".toLowerCase(java.util.Locale.ROOT);"),
                mistake(ArchitectureRules.noStaticVariables(), "http", "static final int COUNT = 1; int count;"),
                mistake(ArchitectureRules.stagesKnowOnlyValues(), "fault", ROOT + ".status.StatusCode code;"),
                mistake(
                        ArchitectureRules.messagesOfExceptionsAreReadOnlyBy(ROOT + ".fault.Mistake"),
                        "fault",
                        "static class Inner { String of(Exception e) { return e.getMessage(); } }"));
    }

    @ParameterizedTest
    @MethodSource("goodExamples")
    void seesNoMistakeWhereThereIsNone(ArchRule rule, String stage, String example) throws IOException {
        JavaClasses classes = compile(source(stage, "Mistake", example));

        assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException();
    }

    @Test
    void looksAtTheMainClassesOfOneModule() {
        JavaClasses core = ArchitectureRules.classesBeside(ProblemResponder.class);

        assertThat(core.contain(ProblemResponder.class)).isTrue();
        assertThat(core.contain(ArchitectureRulesTest.class)).isFalse();
    }

    private static Arguments mistake(ArchRule rule, String stage, String member) {
        return Arguments.of(rule, stage, member);
    }

    private static String[] source(String stage, String name, String member) {
        String type = ROOT + "." + stage + "." + name;
        return new String[] {type, "package " + ROOT + "." + stage + "; public class " + name + " { " + member + " }"};
    }

    /** Compiles beside empty classes that stand for libraries, and imports all of Plainfault's. */
    private JavaClasses compile(String[]... sources) throws IOException {
        List<String[]> all = new ArrayList<>(List.of(sources));
        for (String library : new String[] {
            "org.springframework.http.Thing",
            "org.springframework.http.HttpStatus",
            "org.springframework.context.i18n.LocaleContextHolder",
            "jakarta.servlet.Thing",
            "reactor.core.Thing",
            "com.fasterxml.jackson.databind.Thing",
            ROOT + ".webflux.Thing",
            ROOT + ".servlet.autoconfigure.Thing"
        }) {
            int dot = library.lastIndexOf('.');
            all.add(new String[] {
                library, "package " + library.substring(0, dot) + "; public class " + library.substring(dot + 1) + " {}"
            });
        }
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-d", folder.toString()));
        for (String[] source : all) {
            Path file = folder.resolve(source[0].replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source[1]).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("the compiler's result")
                .isZero();
        return new ClassFileImporter().importPath(folder.resolve(ROOT.replace('.', '/')));
    }
}
