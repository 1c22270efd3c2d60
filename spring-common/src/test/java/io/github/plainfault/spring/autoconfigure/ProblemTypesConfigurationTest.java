package io.github.plainfault.spring.autoconfigure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.fault.DeclaredMember;
import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.ProblemTypeRegistry;
import io.github.plainfault.spring.autoconfigure.types.Failures;
import io.github.plainfault.text.MessageCatalog;
import io.github.plainfault.text.MessageLookup;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

class ProblemTypesConfigurationTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.plainfault.spring");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Application.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void listsWhatIsDeclaredInThePackagesOfTheApplication() {
        inPackageOfFailures().run(context -> {
            DeclaredTypes types = context.getBean(ProblemTypeRegistry.class).types();

            assertThat(types.all()).extracting(DeclaredType::code).contains("scan-carried", "scan-direct");
            assertThat(requireNonNull(types.find("scan-direct")).members())
                    .containsExactlyInAnyOrder(
                            new DeclaredMember("more", Map.of("type", "string")),
                            new DeclaredMember(
                                    "stock",
                                    Map.of(
                                            "type",
                                            "object",
                                            "properties",
                                            Map.of("atHome", Map.of("type", "integer")))));
        });
    }

    @Test
    void saysOnceWhatIsWrongWithWhatItFound() {
        inPackageOfFailures()
                .withPropertyValues("plainfault.mappings[java.io.IOException]=409 scan-mapped")
                .run(context -> {
                    assertThat(lines())
                            .noneMatch(line -> line.contains("scan-wrong") || line.contains("Contradicting"));

                    ProblemTypeRegistry registry = context.getBean(ProblemTypeRegistry.class);
                    DeclaredTypes types = registry.types();

                    assertThat(registry.types()).isSameAs(types);
                    assertThat(types.find("scan-wrong")).isNull();
                    assertThat(requireNonNull(types.find("scan-mapped"))
                                    .type()
                                    .status()
                                    .number())
                            .isEqualTo(409);
                    assertThat(lines())
                            .filteredOn(line -> line.contains("Failures$Wrong"))
                            .containsExactly("A problem type is left out of the list of types: @RespondWith on"
                                    + " io.github.plainfault.spring.autoconfigure.types.Failures$Wrong is wrong:"
                                    + " retryAfter: {later} (expected: the name of a @ProblemMember)");
                    assertThat(lines())
                            .filteredOn(line -> line.contains("Failures$Contradicting"))
                            .hasSize(1)
                            .allMatch(line -> line.contains("(expected: another code for one of them"));
                });
    }

    @Test
    void looksThroughNoPackagesWithoutSpringBootsOwn() {
        application.run(context -> assertThat(
                        context.getBean(ProblemTypeRegistry.class).types().all())
                .isEmpty());
    }

    @Test
    void listsBeansAndMappings() {
        application
                .withUserConfiguration(Beans.class)
                .withPropertyValues("plainfault.mappings[java.io.IOException]=409 legacy-conflict")
                .run(context -> assertThat(context.getBean(ProblemTypeRegistry.class)
                                .types()
                                .all())
                        .extracting(DeclaredType::place)
                        .containsExactlyInAnyOrder(
                                "bean paperMissing",
                                "the printer",
                                "mapping java.io.IOException = 409 legacy-conflict"));
    }

    @Test
    void listsWhatStandsInAnIndex(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = indexOf(folder, Indexed.class)) {
            application.withClassLoader(loader).run(context -> assertThat(
                            context.getBean(ProblemTypeRegistry.class).types().all())
                    .extracting(DeclaredType::code)
                    .containsExactly("indexed"));
        }
    }

    @Test
    void stopsTheStartWhereOneCodeHasTwoStatusesAndSaysWhatToWrite(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = indexOf(folder, Indexed.class)) {
            application
                    .withClassLoader(loader)
                    .withPropertyValues("plainfault.mappings[java.io.IOException]=410 indexed")
                    .run(context -> {
                        assertThat(context).hasFailed();
                        FailureAnalysis analysis = requireNonNull(
                                new WrongSettingFailureAnalyzer().analyze(requireNonNull(context.getStartupFailure())));
                        assertThat(analysis.getDescription())
                                .isEqualTo("A setting of Plainfault is wrong. problem type indexed: 410 (mapping"
                                        + " java.io.IOException = 410 indexed) and 409 (@RespondWith on "
                                        + Indexed.class.getName() + ")");
                        assertThat(analysis.getAction())
                                .isEqualTo("Write another code for one of them, or one status for both.");
                    });
        }
    }

    @Test
    void stopsTheStartWhereACodeOfOursHasAnotherStatus() {
        application
                .withPropertyValues("plainfault.mappings[java.io.IOException]=422 duplicate")
                .run(
                        context -> assertThat(context.getStartupFailure())
                                .hasRootCauseMessage(
                                        "problem type duplicate: 422 (mapping java.io.IOException = 422 duplicate) and 409"
                                                + " (built in) (expected: another code for one of them, or one status for both)"));
        application
                .withPropertyValues(
                        "plainfault.mappings[java.io.IOException]=422 validation-failed",
                        "plainfault.validation-status=422")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void tellsAtTheStartWhichWordsAreMissing() {
        application
                .withPropertyValues("plainfault.mappings[java.io.IOException]=409 legacy-conflict")
                .run(context -> assertThat(lines())
                        .containsExactly(
                                "problem type legacy-conflict (mapping java.io.IOException = 409 legacy-conflict) has no"
                                        + " words in en (expected: problem.legacy-conflict.title in plainfault/en.properties, or"
                                        + " in the application's messages)"));
    }

    @Test
    void saysNothingOfOurOwnTypesAndOfLanguagesThatTheApplicationDoesNotSpeak() {
        application
                .withUserConfiguration(EnglishWords.class)
                .withPropertyValues(
                        "plainfault.mappings[java.io.IOException]=409 legacy-conflict",
                        "plainfault.mappings[java.lang.Error]=409 duplicate")
                .run(context -> assertThat(lines()).isEmpty());
    }

    @Test
    void tellsOfLanguagesThatTheApplicationHasBegunToWriteIn() {
        application
                .withUserConfiguration(Words.class)
                .withPropertyValues(
                        "plainfault.mappings[java.io.IOException]=409 legacy-conflict",
                        "plainfault.mappings[java.lang.Error]=409 legacy-error")
                .run(context -> assertThat(lines())
                        .containsExactly(
                                "problem type legacy-conflict (mapping java.io.IOException = 409 legacy-conflict) has no"
                                        + " words in zh-Hant (expected: problem.legacy-conflict.title in"
                                        + " plainfault/zh-Hant.properties, or in the application's messages)"));
    }

    private ApplicationContextRunner inPackageOfFailures() {
        return application.withInitializer(context -> AutoConfigurationPackages.register(
                (GenericApplicationContext) context, Failures.class.getPackageName()));
    }

    private List<String> lines() {
        return log.list.stream().map(ProblemTypesConfigurationTest::line).toList();
    }

    private static String line(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(event.getFormattedMessage());
        for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            line.append(": ").append(cause.getMessage());
        }
        return line.toString();
    }

    private static URLClassLoader indexOf(Path folder, Class<?> type) throws IOException {
        Path index = folder.resolve(DeclaredTypes.INDEX);
        Files.createDirectories(requireNonNull(index.getParent()));
        Files.writeString(index, type.getName() + "\n");
        return new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, ProblemTypesConfigurationTest.class.getClassLoader());
    }

    @RespondWith(status = 409, code = "indexed", title = "Indexed")
    static class Indexed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PlainfaultProperties.class)
    @Import(ProblemTypesConfiguration.class)
    static class Application {

        @Bean
        MessageCatalog catalog(List<MessageLookup> lookups) {
            MessageCatalog.Builder catalog = MessageCatalog.builder();
            lookups.forEach(catalog::lookup);
            return catalog.build();
        }

        @Bean
        MessageLookup noWords() {
            return (key, language) -> null;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ProblemType paperMissing() {
            return ProblemType.of(409, "paper-missing");
        }

        @Bean
        DeclaredType printerOff() {
            return new DeclaredType(
                    ProblemType.of(503, "printer-off"), List.of(), null, false, List.of(), "the printer");
        }

        @Bean
        ProblemType notFound() {
            return ProblemType.of(404);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EnglishWords {

        @Bean
        MessageLookup words() {
            return (key, language) ->
                    key.equals("problem.legacy-conflict.title") && language.equals(Locale.ENGLISH) ? "Title" : null;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Words {

        @Bean
        MessageLookup words() {
            return (key, language) -> key.equals("problem.legacy-error.title")
                            || (key.equals("problem.legacy-conflict.title") && language.equals(Locale.ENGLISH))
                    ? (language.getScript().equals("Hans") ? null : "Title")
                    : null;
        }
    }
}
