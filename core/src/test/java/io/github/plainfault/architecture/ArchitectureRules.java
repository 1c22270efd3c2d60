package io.github.plainfault.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.zalando.problem.Problem;
import org.zalando.problem.ProblemBuilder;
import org.zalando.problem.ThrowableProblem;

/**
 * The rules of the design, each with its reason. A module is held to them like this:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("io.github.plainfault.architecture.ArchitectureRules#forEveryModule")
 * void holds(ArchRule rule) {
 *     rule.check(ArchitectureRules.classesBeside(ProblemFilter.class));
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String ROOT = "io.github.plainfault";
    private static final String PAGES = ROOT + ".pages..";
    private static final String AUTO_CONFIGURATION = ROOT + "..autoconfigure..";

    private ArchitectureRules() {}

    /** The main classes of the module that this class belongs to, tests and other modules left out. */
    public static JavaClasses classesBeside(Class<?> member) {
        return new ClassFileImporter()
                .importUrl(member.getProtectionDomain().getCodeSource().getLocation());
    }

    /** What holds everywhere. */
    public static Stream<ArchRule> forEveryModule() {
        return Stream.of(
                noJackson2(),
                noLocaleOfTheMachine(),
                noFormattingByTheJdk(),
                noCaseConversionWithoutLocale(),
                noThreadLocals(),
                noStaticVariables(),
                noThrowableProblemIsBuilt(),
                noStackTraceIsPrinted(),
                everyPackageIsNullMarked(),
                noCycles(),
                nobodyNeedsAutoConfiguration(),
                // they compare the message with the words of Tomcat and of the operating system, and send nothing of it
                messagesOfExceptionsAreReadOnlyBy(ROOT + ".spring.server.TomcatLimits", ROOT + ".fault.SystemError"));
    }

    /** What holds for core besides. */
    public static Stream<ArchRule> forCore() {
        return Stream.of(
                coreKnowsNoFramework(),
                onlyEncodeAndProblemKnowJackson(),
                stagesDoNotKnowTheRoot(),
                stagesKnowOnlyValues());
    }

    /** What holds for the Servlet adapter besides. */
    public static ArchRule servletIsNotReactive() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "reactor..",
                        "org.reactivestreams..",
                        "org.springframework.web.reactive..",
                        "org.springframework.web.server..",
                        ROOT + ".webflux..")
                .because("an application on Servlets has no Reactor, and one adapter never needs the other");
    }

    /** What holds for the WebFlux adapter besides. */
    public static ArchRule webFluxHasNoServlets() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.web.servlet..",
                        "org.springframework.web.context..",
                        ROOT + ".servlet..")
                .because("an application on Netty has no Servlet API, and one adapter never needs the other");
    }

    /** What holds for both adapters besides: they translate. */
    public static ArchRule adaptersChooseNoStatus() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(AUTO_CONFIGURATION)
                .should()
                .dependOnClassesThat(describe("name a status or a problem type", type -> Set.of(
                                ROOT + ".status.StatusCode",
                                ROOT + ".fault.ProblemType",
                                "org.springframework.http.HttpStatus")
                        .contains(type.getFullName())))
                .because(
                        "adapters translate and core decides; a status chosen in one adapter differs from the other's");
    }

    /** Core serves every kind of application. */
    public static ArchRule coreKnowsNoFramework() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "javax.servlet..",
                        "reactor..",
                        "org.reactivestreams..",
                        "io.netty..",
                        "io.micrometer..")
                .because("adapters translate and core decides, so that every adapter gives the same bytes");
    }

    /** The JSON library is a detail of writing. */
    public static ArchRule onlyEncodeAndProblemKnowJackson() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".encode..", ROOT + ".problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("what is said must not depend on the library that writes it");
    }

    /** Jackson 2 and 3 side by side write differently. */
    public static ArchRule noJackson2() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .because("Plainfault speaks Jackson 3, whose packages are tools.jackson");
    }

    /** Stages are the steps of {@code ProblemResponder}, which knows them, not they it; pages stand on top of it. */
    public static ArchRule stagesDoNotKnowTheRoot() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .and()
                .resideOutsideOfPackage(PAGES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .because("the root reads from top to bottom like a list of stages, and a stage must work without it");
    }

    /** Stages share values, not steps. */
    public static ArchRule stagesKnowOnlyValues() {
        return classes()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .and()
                .resideOutsideOfPackage(PAGES)
                .should(dependOnNoOtherStep(Set.of(ROOT, ROOT + ".status", ROOT + ".http", ROOT + ".problem")))
                .because("a stage may know status, http and problem only: the others are steps of their own");
    }

    /**
     * A message of an exception is written for its developers.
     *
     * @param classNames full names of the classes that prove that a message is meant for the client
     */
    public static ArchRule messagesOfExceptionsAreReadOnlyBy(String... classNames) {
        List<String> allowed = List.of(classNames);
        return noClasses()
                .that(describe(allowed.isEmpty() ? "are any" : "are not " + allowed, type -> allowed.stream()
                        .noneMatch(name -> isOrIsInside(type, name))))
                .and()
                .resideOutsideOfPackage(AUTO_CONFIGURATION) // it speaks to who starts the application
                .should(access(
                        "read the message of an exception",
                        target -> target.getOwner().isAssignableTo(Throwable.class)
                                && Set.of("getMessage", "getLocalizedMessage").contains(target.getName())))
                .because("messages of exceptions name tables, hosts and classes, and clients must not see them");
    }

    /** The machine's language is not the reader's. */
    public static ArchRule noLocaleOfTheMachine() {
        // it looks at that locale only in order to take back what Spring has done with it
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".spring.MessageSourceLookup")
                .should(access(
                        "use Locale.getDefault, or String.format without a locale",
                        target -> target.getOwner().isEquivalentTo(Locale.class)
                                        && target.getName().equals("getDefault")
                                || isStringMethod(target, Set.of("format", "formatted"))
                                        && !takes(target, Locale.class)))
                .because(
                        "an answer must not change with the machine it comes from; take the reader's language or Locale.ROOT");
    }

    /** Words are Plainfault's own business. */
    public static ArchRule noFormattingByTheJdk() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ResourceBundle.class, ResourceBundle.Control.class, MessageFormat.class)
                .because(
                        "ResourceBundle falls back to the machine's language, and MessageFormat swallows apostrophes and "
                                + "writes 8080 as 8,080; MessageCatalog does neither");
    }

    /** The Turkish i. */
    public static ArchRule noCaseConversionWithoutLocale() {
        return noClasses()
                .should(access(
                        "convert case without a locale",
                        target -> isStringMethod(target, Set.of("toLowerCase", "toUpperCase"))
                                && !takes(target, Locale.class)))
                .because("on a Turkish machine \"TITLE\" would become \"t\u0131tle\"; say Locale.ROOT");
    }

    /** A thread serves many requests, and on an event loop at once. */
    public static ArchRule noThreadLocals() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "hold something for the current thread",
                        type -> type.isAssignableTo(ThreadLocal.class)
                                || Set.of(
                                                "org.springframework.context.i18n.LocaleContextHolder",
                                                "org.springframework.web.context.request.RequestContextHolder",
                                                "org.springframework.security.core.context.SecurityContextHolder")
                                        .contains(type.getFullName())))
                .because("on an event loop the thread says nothing of the request; pass what is needed");
    }

    /** Two applications in one JVM, and two tests, must not meet. */
    public static ArchRule noStaticVariables() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that everybody shares belongs to nobody; give it to an object")
                .allowEmptyShould(true);
    }

    /** Each one materializes a stack trace. */
    public static ArchRule noThrowableProblemIsBuilt() {
        return noClasses()
                .should(access(
                        "build a ThrowableProblem",
                        target -> target.getOwner().isAssignableTo(ThrowableProblem.class)
                                        && target.getName().equals("<init>")
                                || (target.getOwner().isEquivalentTo(Problem.class)
                                                || target.getOwner().isEquivalentTo(ProblemBuilder.class))
                                        && Set.of("builder", "valueOf", "build").contains(target.getName())))
                .orShould(be(JavaClass.Predicates.assignableTo(ThrowableProblem.class)))
                .because("a problem is a value, and a thrown one costs a stack trace; use ProblemDocument");
    }

    /** The log has its listener. */
    public static ArchRule noStackTraceIsPrinted() {
        return noClasses()
                .should(access(
                        "print a stack trace, or write to the console",
                        target -> target.getOwner().isAssignableTo(Throwable.class)
                                        && target.getName().equals("printStackTrace")
                                || target.getOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err").contains(target.getName())))
                .because("each failure is logged once, by the listener for it");
    }

    /** The compiler checks null only where it is told to. */
    public static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(new ArchCondition<>("be in a package with @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                        events.add(new SimpleConditionEvent(
                                type,
                                marked,
                                type.getName() + " is in " + type.getPackageName() + ", which is not @NullMarked"));
                    }
                })
                .because("otherwise nobody knows where null is an answer");
    }

    /** Packages are read one after the other. */
    public static ArchRule noCycles() {
        return slices().matching("io.github.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood and changed all at once");
    }

    /** Auto-configuration is on top. */
    public static ArchRule nobodyNeedsAutoConfiguration() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(AUTO_CONFIGURATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AUTO_CONFIGURATION)
                .because("everything must work without Spring Boot, too")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> dependOnNoOtherStep(Set<String> values) {
        return new ArchCondition<>("know only " + values) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String target = dependency.getTargetClass().getPackageName();
                    boolean ours = target.equals(ROOT) || target.startsWith(ROOT + ".");
                    boolean allowed = !ours || target.equals(type.getPackageName()) || values.contains(target);
                    events.add(new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                });
            }
        };
    }

    /** Calls, references such as {@code Throwable::getMessage}, and fields. */
    private static ArchCondition<JavaClass> access(String description, Predicate<AccessTarget> forbidden) {
        DescribedPredicate<JavaAccess<?>> predicate =
                describe(description, access -> forbidden.test(access.getTarget()));
        return accessTargetWhere(predicate).as(description);
    }

    private static boolean isOrIsInside(JavaClass type, String name) {
        return type.getName().equals(name) || type.getName().startsWith(name + "$");
    }

    private static boolean isStringMethod(AccessTarget target, Set<String> names) {
        return target.getOwner().isEquivalentTo(String.class) && names.contains(target.getName());
    }

    private static boolean takes(AccessTarget target, Class<?> parameter) {
        return target instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }
}
