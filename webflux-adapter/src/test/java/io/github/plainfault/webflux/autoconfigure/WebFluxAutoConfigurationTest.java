package io.github.plainfault.webflux.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import io.github.plainfault.webflux.ProblemWebExceptionHandler;
import io.github.plainfault.webflux.ProblemWebFilter;
import io.github.plainfault.webflux.ReaderLanguage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import tools.jackson.databind.ObjectMapper;

/** Under which conditions which beans are there, and what the application can put in their place. */
class WebFluxAutoConfigurationTest {

    private static final AutoConfigurations ALL = AutoConfigurations.of(
            JacksonAutoConfiguration.class,
            HttpHandlerAutoConfiguration.class,
            WebFluxAutoConfiguration.class,
            ErrorWebFluxAutoConfiguration.class,
            PlainfaultAutoConfiguration.class,
            PlainfaultWebFluxAutoConfiguration.class,
            PlainfaultWebFluxSecurityAutoConfiguration.class);

    private final ReactiveWebApplicationContextRunner application =
            new ReactiveWebApplicationContextRunner().withConfiguration(ALL);

    @Test
    void answersInAnyReactiveApplication() {
        application.run(context -> assertThat(context)
                .hasSingleBean(ProblemResponder.class)
                .hasSingleBean(ProblemWebExceptionHandler.class)
                .hasSingleBean(ProblemWebFilter.class)
                .hasBean("plainfaultLoginOutages"));
    }

    @Test
    void isAskedBeforeTheExceptionHandlersOfSpring() {
        application.run(context -> {
            List<WebExceptionHandler> handlers = context.getBeanProvider(WebExceptionHandler.class)
                    .orderedStream()
                    .toList();
            assertThat(handlers).hasSizeGreaterThan(1);
            assertThat(handlers.get(0)).isInstanceOf(ProblemWebExceptionHandler.class);
        });
    }

    @Test
    void isSwitchedOffByOneProperty() {
        application.withPropertyValues("plainfault.enabled=false").run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ProblemResponder.class)
                .doesNotHaveBean(ProblemWebExceptionHandler.class)
                .doesNotHaveBean(ProblemWebFilter.class)
                .doesNotHaveBean("plainfaultLoginOutages"));
    }

    @Test
    void leavesAnApplicationThatServesNothingUntouched() {
        new ApplicationContextRunner().withConfiguration(ALL).run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ProblemResponder.class)
                .doesNotHaveBean(ProblemWebExceptionHandler.class));
    }

    @Test
    void leavesAnApplicationWithoutWebFluxUntouched() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PlainfaultAutoConfiguration.class, PlainfaultWebFluxAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(DispatcherHandler.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ProblemWebExceptionHandler.class));
    }

    @Test
    void worksWithoutSpringSecurity() {
        application
                .withClassLoader(new FilteredClassLoader(ServerHttpSecurity.class.getPackageName()))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ProblemWebFilter.class)
                        .doesNotHaveBean("plainfaultLoginOutages"));
    }

    @Test
    void worksWithoutJacksonDatabind() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PlainfaultAutoConfiguration.class, PlainfaultWebFluxAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(ObjectMapper.class.getPackageName()))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ProblemWebExceptionHandler.class));
    }

    @Test
    void givesWayToTheBeansOfTheApplication() {
        application.withUserConfiguration(OwnBeans.class).run(context -> assertThat(context)
                .hasSingleBean(ProblemResponder.class)
                .hasBean("ownResponder"));
    }

    @Test
    void letsTheRequestSayTheLanguage() {
        application
                .withPropertyValues("spring.web.locale=zh_TW", "spring.web.locale-resolver=fixed")
                .run(context -> assertThat(context.getBean(ReaderLanguage.class).acceptLanguage(simplifiedChinese()))
                        .isEqualTo("zh-CN"));
    }

    @Test
    void letsTheLocaleContextResolverOfTheApplicationWinIfTold() {
        application
                .withPropertyValues(
                        "plainfault.language-source=application",
                        "spring.web.locale=zh_TW",
                        "spring.web.locale-resolver=fixed")
                .run(context -> assertThat(context.getBean(ReaderLanguage.class).acceptLanguage(simplifiedChinese()))
                        .isEqualTo("zh-TW"));
    }

    private static ServerWebExchange simplifiedChinese() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/").header("Accept-Language", "zh-CN"));
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

    @Configuration(proxyBeanMethods = false)
    static class OwnBeans {

        @Bean
        ProblemResponder ownResponder() {
            return ProblemResponder.builder().build();
        }
    }
}
