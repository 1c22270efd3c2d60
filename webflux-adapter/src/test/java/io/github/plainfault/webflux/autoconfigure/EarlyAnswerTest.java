package io.github.plainfault.webflux.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** A failure is answered before Spring's chain of filters has written down its stack trace, if nobody is asked before. */
class EarlyAnswerTest {

    private final ReactiveWebApplicationContextRunner application = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    ErrorWebFluxAutoConfiguration.class,
                    PlainfaultAutoConfiguration.class,
                    PlainfaultWebFluxAutoConfiguration.class))
            .withUserConfiguration(Routes.class);

    @Test
    void noFilterIsNamedInTheStackTraceOfAFailure() {
        application.run(context -> {
            assertThat(answer(context).getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
            assertThat(context.getBean(IllegalStateException.class)).hasNoSuppressedExceptions();
        });
    }

    @Test
    void anExceptionHandlerOfTheApplicationThatComesFirstIsAskedFirst() {
        application
                .withUserConfiguration(Before.class)
                .run(context -> assertThat(answer(context).getStatusCode()).isEqualTo(HttpStatus.LOCKED));
    }

    private static MockServerHttpResponse answer(AssertableReactiveWebApplicationContext context) {
        MockServerHttpResponse response = new MockServerHttpResponse();
        context.getBean(HttpHandler.class)
                .handle(MockServerHttpRequest.get("/fails").build(), response)
                .block(Duration.ofSeconds(10));
        return response;
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        IllegalStateException failure() {
            return new IllegalStateException("not for the client");
        }

        @Bean
        RouterFunction<ServerResponse> routes(IllegalStateException failure) {
            return RouterFunctions.route()
                    .GET("/fails", request -> {
                        throw failure;
                    })
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Before {

        @Bean
        @Order(-3)
        WebExceptionHandler locked() {
            return (exchange, failure) -> {
                exchange.getResponse().setStatusCode(HttpStatus.LOCKED);
                return exchange.getResponse().writeWith(Mono.empty());
            };
        }
    }
}
