package io.github.plainfault.servlet.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody reads who starts an application with a setting that cannot work. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    private static final String NO_SUCH_CLASS = "the full name of an exception in brackets, as in"
            + " plainfault.mappings[com.example.LegacyException]=409 legacy-conflict, or"
            + " plainfault.mappings[com.example.Orders$LegacyException] if it is nested.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[com.example.Nowhere]=409 | plainfault.mappings[com.example.Nowhere]: no such class",
                "[java.lang.illegalargumentexception]=400"
                        + " | plainfault.mappings[java.lang.illegalargumentexception]: no such class",
                ".java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject=409"
                        + " | plainfault.mappings[java.util.concurrent.locks.AbstractQueuedSynchronizerConditionObject]:"
                        + " no such class"
            })
    void aClassThatIsNotThere(String mapping, String description, CapturedOutput output) {
        assertThat(printed(output, "plainfault.mappings" + mapping)).isEqualTo(report(description, NO_SUCH_CLASS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[java.lang.String]=409 | plainfault.mappings[java.lang.String]: no exception"
                        + " | a class that can be thrown.",
                "[int]=409 | plainfault.mappings[int]: no exception | a class that can be thrown.",
                "[io.github.plainfault.servlet.autoconfigure.StartFailureTest.Nested]=409"
                        + " | plainfault.mappings[io.github.plainfault.servlet.autoconfigure.StartFailureTest.Nested]:"
                        + " a nested class"
                        + " | plainfault.mappings[io.github.plainfault.servlet.autoconfigure.StartFailureTest$Nested].",
                "[java.lang.Error]=600 | plainfault.mappings is wrong: java.lang.Error = '600' | a status of 400 to 599,"
                        + " optionally with a code as in 409 out-of-stock, or behind 412 as in 412 or 409 concurrent-change; none; cause; or rethrow.",
                "[java.lang.Error]=306 | plainfault.mappings is wrong: java.lang.Error = '306' | a status of 400 to 599,"
                        + " optionally with a code as in 409 out-of-stock, or behind 412 as in 412 or 409 concurrent-change; none; cause; or rethrow.",
                "[java.lang.Error]=499 | plainfault.mappings is wrong: java.lang.Error = '499'"
                        + " | none if nobody waits for an answer; 499 is for logs only.",
                "[java.lang.Error]=409 Out_Of_Stock | plainfault.mappings is wrong: java.lang.Error ="
                        + " '409 Out_Of_Stock': code: 'Out_Of_Stock'"
                        + " | lower-case words joined by hyphens, for example out-of-stock."
            })
    void aMappingThatCannotWork(String mapping, String description, String action, CapturedOutput output) {
        assertThat(printed(output, "plainfault.mappings" + mapping)).isEqualTo(report(description, action));
    }

    @Test
    void aClassThatIsMappedInTwoForms(CapturedOutput output) {
        assertThat(printed(
                        output,
                        "plainfault.mappings[java.lang.IllegalArgumentException]=400",
                        "plainfault.mappings.java.lang.IllegalArgumentException=422"))
                .isEqualTo(report(
                        "plainfault.mappings[java.lang.IllegalArgumentException]: twice, with brackets and without",
                        "one of them."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plainfault.type-base=problems | type base: 'problems' | a full path such as /problems/, or an absolute"
                        + " URI such as https://errors.example.com/.",
                "plainfault.default-language=fr | default language: fr | one of [en, zh-Hant, zh-Hans].",
                "plainfault.validation-status=409 | plainfault.validation-status: 409 | 400 or 422.",
                "plainfault.log-levels.3xx=off | log levels: '3xx' | 4xx, 5xx or a status of 400 to 599."
            })
    void anotherSettingThatCannotWork(String setting, String description, String action, CapturedOutput output) {
        assertThat(printed(output, setting)).isEqualTo(report(description, action));
    }

    @Test
    void aWordThatIsNoneOfTheListIsExplainedByBoot(CapturedOutput output) {
        assertThat(printed(output, "plainfault.instance=number"))
                .contains("Property: plainfault.instance", "Value: \"number\"", "ID", "TRACE", "NONE")
                .doesNotContain("A setting of Plainfault");
    }

    @Test
    void aMistakeInABeanOfTheApplicationIsNotOurs(CapturedOutput output) {
        assertThatThrownBy(() -> start(new Class<?>[] {Application.class, Broken.class}))
                .isNotNull();

        assertThat(output.getAll()).contains("not our mistake").doesNotContain("A setting of Plainfault");
    }

    @Test
    void aNameMayStandWithoutBracketsAndANestedClassIsWrittenWithADollar() {
        try (ConfigurableApplicationContext context = start(
                new Class<?>[] {Application.class},
                "plainfault.mappings.java.lang.IllegalArgumentException=422",
                "plainfault.mappings[io.github.plainfault.servlet.autoconfigure.StartFailureTest$Nested]=409 nested")) {
            ProblemResponder responder = context.getBean(ProblemResponder.class);

            assertThat(responder.explain(new IllegalArgumentException()).fault())
                    .hasToString("422 Unprocessable Content");
            assertThat(responder.explain(new Nested()).fault()).hasToString("409 Conflict (nested)");
        }
    }

    @Test
    void aStatusThatShouldNotBeSentIsWarnedOfOnce(CapturedOutput output) {
        start(new Class<?>[] {Application.class}, "plainfault.mappings[java.lang.Error]=420")
                .close();

        assertThat(output.getAll().split("420 Enhance Your Calm is not registered", -1))
                .hasSize(2);
        assertThat(output.getAll()).contains("WARN", "better write 429 or 424");
    }

    private static String report(String description, String action) {
        return "Description:\n\nA setting of Plainfault is wrong. " + description + "\n\nAction:\n\nWrite " + action;
    }

    /** What Boot prints of the failure. */
    private static String printed(CapturedOutput output, String... properties) {
        assertThatThrownBy(() -> start(new Class<?>[] {Application.class}, properties))
                .isNotNull();
        String all = output.getAll().replace("\r\n", "\n");
        int from = all.lastIndexOf("Description:");
        return from < 0 ? all : all.substring(from).strip();
    }

    private static ConfigurableApplicationContext start(Class<?>[] sources, String... properties) {
        SpringApplication application = new SpringApplication(sources);
        application.setApplicationContextFactory(
                ApplicationContextFactory.of(AnnotationConfigServletWebApplicationContext::new));
        return application.run(
                Stream.of(properties).map(property -> "--" + property).toArray(String[]::new));
    }

    private static final class Nested extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({PlainfaultAutoConfiguration.class, PlainfaultServletAutoConfiguration.class})
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        Map<String, String> broken() {
            throw new IllegalArgumentException("not our mistake");
        }
    }
}
