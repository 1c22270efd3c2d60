package io.github.plainfault.servlet;

import static io.github.plainfault.servlet.Asked.ask;
import static io.github.plainfault.servlet.Asked.assertProblem;
import static io.github.plainfault.servlet.Asked.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.spring.contract.SpringServer;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What no filter and no resolver sees in an application of Boot, and what an application of Boot keeps for itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BootErrorsTest {

    private final SpringServer server = MvcContractApplication.startWithout(
            Application.class, Map.of("spring.mvc.problemdetails.enabled", "true"), MvcContractApplication.JETTY);

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void anErrorSentByAFilterBeforeOursIsAProblem() throws Exception {
        assertProblem(get(server, "/sent"), 429);
    }

    @Test
    void anExceptionOfAFilterBeforeOursHasItsMapping() throws Exception {
        assertProblem(get(server, "/thrown"), 409);
    }

    @Test
    void aMethodThatTheServerRefusesIsAProblem() throws Exception {
        var answer = ask(server, "TRACE", "/slow");

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).isPresent();
        assertThat(answer.body()).contains("TRACE");
    }

    @Test
    void anAsynchronousRequestThatRanOutOfTimeIsAProblem() throws Exception {
        assertProblem(get(server, "/slow"), 503);
    }

    @Test
    void theExceptionHandlerOfTheApplicationWins() throws Exception {
        var answer = ask(server, "DELETE", "/slow");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEqualTo("the application's own words");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Slow.class, OwnAdvice.class})
    static class Application {

        @Bean
        FilterRegistrationBean<Filter> outermost() {
            FilterRegistrationBean<Filter> outermost = new FilterRegistrationBean<>((request, response, chain) -> {
                switch (((HttpServletRequest) request).getRequestURI()) {
                    case "/sent" -> ((HttpServletResponse) response).sendError(429, ContractFailures.SECRET);
                    case "/thrown" -> throw ContractFailures.outOfStock();
                    default -> chain.doFilter(request, response);
                }
            });
            outermost.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return outermost;
        }
    }

    @RestController
    static class Slow {

        @GetMapping("/slow")
        void never(HttpServletRequest request) {
            request.startAsync().setTimeout(100);
        }
    }

    @ControllerAdvice
    static class OwnAdvice extends ResponseEntityExceptionHandler {

        @Override
        protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
                HttpRequestMethodNotSupportedException failure,
                HttpHeaders headers,
                HttpStatusCode status,
                WebRequest request) {
            return ResponseEntity.status(status).body("the application's own words");
        }
    }
}
