package io.github.plainfault.servlet.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemExtension;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.servlet.ProblemExceptionResolver;
import io.github.plainfault.servlet.ProblemFilter;
import io.github.plainfault.servlet.ReaderLanguage;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.validation.ConstraintViolation;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import tools.jackson.databind.ObjectMapper;

/** Under which conditions which beans are there, and what the application can put in their place. */
class ServletAutoConfigurationTest {

    private static final AutoConfigurations ALL = AutoConfigurations.of(
            JacksonAutoConfiguration.class,
            DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            PlainfaultAutoConfiguration.class,
            PlainfaultServletAutoConfiguration.class,
            PlainfaultServletSecurityAutoConfiguration.class,
            PlainfaultMvcAutoConfiguration.class);

    private final WebApplicationContextRunner application = new WebApplicationContextRunner().withConfiguration(ALL);

    @Test
    void answersInAnyServletApplication() {
        application.run(context -> assertThat(context)
                .hasSingleBean(ProblemResponder.class)
                .hasSingleBean(ProblemFilter.class)
                .hasSingleBean(ProblemExceptionResolver.class));
    }

    @Test
    void registersTheFilterJustInsideTheObservationForRequestsAsyncAndErrorDispatches() {
        application.run(context -> {
            FilterRegistrationBean<?> registration =
                    context.getBean("plainfaultProblemFilterRegistration", FilterRegistrationBean.class);
            assertThat(registration.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE + 2);
            assertThat(registration.isAsyncSupported()).isTrue();
            assertThat(registration.determineDispatcherTypes())
                    .isEqualTo(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        });
    }

    @Test
    void resolvesRightAfterTheExceptionHandlersOfTheApplicationAndAlone() {
        application.run(context -> {
            List<HandlerExceptionResolver> resolvers = context.getBean(
                            "handlerExceptionResolver", HandlerExceptionResolverComposite.class)
                    .getExceptionResolvers();
            assertThat(resolvers)
                    .hasExactlyElementsOfTypes(ExceptionHandlerExceptionResolver.class, ProblemExceptionResolver.class);
        });
    }

    @Test
    void isSwitchedOffByOneProperty() {
        application.withPropertyValues("plainfault.enabled=false").run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ProblemResponder.class)
                .doesNotHaveBean(ProblemFilter.class)
                .doesNotHaveBean(ProblemExceptionResolver.class));
    }

    @Test
    void leavesAnApplicationThatServesNothingUntouched() {
        new ApplicationContextRunner().withConfiguration(ALL).run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ProblemResponder.class)
                .doesNotHaveBean(ProblemFilter.class));
    }

    @Test
    void worksWithoutSpringMvc() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PlainfaultAutoConfiguration.class,
                        PlainfaultServletAutoConfiguration.class,
                        PlainfaultMvcAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ProblemFilter.class)
                        .doesNotHaveBean(ProblemExceptionResolver.class));
    }

    @Test
    void worksWithoutJacksonDatabind() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PlainfaultAutoConfiguration.class, PlainfaultServletAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(ObjectMapper.class.getPackageName()))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(ProblemFilter.class);
                    assertThat(body(context.getBean(ProblemResponder.class), new IllegalStateException("secret")))
                            .contains("\"status\":500")
                            .doesNotContain("secret");
                });
    }

    @Test
    void worksWithoutJakartaValidation() {
        application
                .withClassLoader(new FilteredClassLoader(ConstraintViolation.class.getPackageName()))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ProblemResponder.class));
    }

    @Test
    void worksWithoutSpringSecurity() {
        application
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ProblemExceptionResolver.class)
                        .doesNotHaveBean("plainfaultLoginOutages"));
    }

    @Test
    void tellsSpringSecurityWhoseFailureItIsThatUsersCannotBeLookedUp() {
        application.run(context -> assertThat(context).hasBean("plainfaultLoginOutages"));
    }

    @Test
    void givesWayToTheBeansOfTheApplication() {
        application.withUserConfiguration(OwnBeans.class).run(context -> assertThat(context)
                .hasSingleBean(ProblemResponder.class)
                .hasSingleBean(ProblemFilter.class)
                .hasBean("ownResponder")
                .hasBean("ownFilter"));
    }

    @Test
    void asksTheMappingsOfTheApplicationFirstAndAddsItsMembers() {
        application.withUserConfiguration(OwnParts.class).run(context -> {
            String body = body(context.getBean(ProblemResponder.class), new IllegalStateException("secret"));
            assertThat(body).contains("\"type\":\"/problems/own\"").contains("\"region\":\"eu\"");
        });
    }

    @Test
    void refusesAnImpossibleValidationStatusAndSaysWhatToWrite() {
        application.withPropertyValues("plainfault.validation-status=409").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("plainfault.validation-status: 409 (expected: 400 or 422)"));
    }

    @Test
    void countsProblemsIfTheApplicationKeepsMetrics() {
        application.withBean(SimpleMeterRegistry.class).run(context -> {
            context.getBean(ProblemResponder.class).respondTo(Fault.of(404), RequestFacts.of("GET", "/", Map.of()));
            assertThat(context.getBean(SimpleMeterRegistry.class)
                            .get("plainfault.problems")
                            .tag("status", "404")
                            .counter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void refusesADefaultLanguageWithoutWordsAndSaysWhichThereAre() {
        application.withPropertyValues("plainfault.default-language=fr").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("fr")
                .hasMessageContaining("[en, zh-Hant, zh-Hans]"));
    }

    @Test
    void refusesALanguageWithoutAWordsFileAndNamesTheFile() {
        application
                .withPropertyValues("plainfault.languages=fr")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("plainfault/fr.properties"));
    }

    @Test
    void refusesARelativeTypeBase() {
        application
                .withPropertyValues("plainfault.type-base=problems")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("type base: 'problems'"));
    }

    @Test
    void answersAsTheConfiguredMappingsSay() {
        application
                .withPropertyValues(
                        "plainfault.mappings[java.util.MissingResourceException]=410 legacy-gone",
                        "plainfault.mappings[java.lang.IllegalArgumentException]=400",
                        "plainfault.mappings[java.lang.IllegalStateException]=cause")
                .run(context -> {
                    ProblemResponder responder = context.getBean(ProblemResponder.class);
                    assertThat(responder.explain(new MissingResourceException("", "", "")))
                            .hasToString("java.util.MissingResourceException is answered 410 Gone (legacy-gone)"
                                    + " (table: java.util.MissingResourceException = 410 legacy-gone)");
                    assertThat(responder.explain(new NumberFormatException()).fault())
                            .hasToString("400 Bad Request");
                    assertThat(responder
                                    .explain(new IllegalStateException(new NumberFormatException()))
                                    .fault())
                            .hasToString("400 Bad Request");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.example.Nowhere | 409 | plainfault.mappings[com.example.Nowhere]: no such class",
                "java.lang.String | 409 | plainfault.mappings[java.lang.String]: no exception",
                "java.lang.Error | 600 | java.lang.Error = '600' (expected: a status of 400 to 599",
                "java.lang.Error | 200 | java.lang.Error = '200' (expected: a status of 400 to 599",
                "java.lang.Error | oops | java.lang.Error = 'oops' (expected: a status of 400 to 599",
                "java.lang.Error | 409 Out_Of_Stock | code: 'Out_Of_Stock' (expected: lower-case words"
            })
    void refusesAWrongMappingAndSaysWhatToWrite(String name, String answer, String message) {
        application
                .withPropertyValues("plainfault.mappings[" + name + "]=" + answer)
                .run(context -> assertThat(context).getFailure().satisfies(failure -> {
                    StringBuilder messages = new StringBuilder();
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        messages.append(cause.getMessage()).append('\n');
                    }
                    assertThat(messages).contains(message);
                }));
    }

    @Test
    void followsTheProperties() {
        application
                .withPropertyValues(
                        "plainfault.default-language=zh-Hant",
                        "plainfault.explanations=false",
                        "plainfault.instance=none",
                        "plainfault.type-base=https://errors.example.com/")
                .withUserConfiguration(OwnParts.class)
                .run(context -> assertThat(
                                body(context.getBean(ProblemResponder.class), new IllegalStateException("secret")))
                        .contains("\"type\":\"https://errors.example.com/own\"")
                        .contains("衝突")
                        .doesNotContain("instance", "explanation", "advice"));
    }

    @Test
    void letsTheRequestSayTheLanguage() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "zh-CN");
        application
                .withPropertyValues("spring.web.locale=zh_TW", "spring.web.locale-resolver=fixed")
                .run(context -> assertThat(context.getBean(ReaderLanguage.class).acceptLanguage(request))
                        .isEqualTo("zh-CN"));
    }

    @Test
    void letsTheLocaleResolverOfTheApplicationWinIfTold() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "zh-CN");
        application
                .withPropertyValues(
                        "plainfault.language-source=application",
                        "spring.web.locale=zh_TW",
                        "spring.web.locale-resolver=fixed")
                .run(context -> assertThat(context.getBean(ReaderLanguage.class).acceptLanguage(request))
                        .isEqualTo("zh-TW"));
    }

    private static String body(ProblemResponder responder, Throwable failure) {
        Outcome outcome = responder.respondTo(failure, RequestFacts.of("GET", "/", Map.of()));
        return new String(((Outcome.Answer) outcome).response().body(), StandardCharsets.UTF_8);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeans {

        @Bean
        ProblemResponder ownResponder() {
            return ProblemResponder.builder().build();
        }

        @Bean
        ProblemFilter ownFilter(ProblemResponder responder) {
            return new ProblemFilter(responder, false, ReaderLanguage.ofRequest());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnParts {

        @Bean
        FaultMapping ownMapping() {
            return (failure, request) ->
                    failure instanceof IllegalStateException ? Fault.of(ProblemType.of(409, "own")) : null;
        }

        @Bean
        ProblemExtension region() {
            return (fault, request) -> Map.of("region", "eu");
        }
    }
}
