package io.github.plainfault.servlet;

import static io.github.plainfault.servlet.Asked.assertProblem;
import static io.github.plainfault.servlet.Asked.get;

import io.github.plainfault.spring.contract.SpringServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** An application of Boot that has servlets and no Spring MVC. */
class WithoutMvcTest {

    private static final String MVC = "org.springframework.boot.webmvc.autoconfigure.";

    @ParameterizedTest
    @ValueSource(strings = {MvcContractApplication.TOMCAT, MvcContractApplication.JETTY})
    void hasProblemsForWhatNoFilterSees(String other) throws Exception {
        try (SpringServer server = start(other)) {
            assertProblem(get(server, "/nothing-here"), 404);
            assertProblem(get(server, "/slow"), 503);
            assertProblem(get(server, "/error"), 404);
        }
    }

    private static SpringServer start(String other) {
        return SpringServer.start(
                Application.class,
                Stream.concat(
                                MvcContractApplication.withoutSecurity().stream(),
                                Stream.of(
                                        other,
                                        MVC + "DispatcherServletAutoConfiguration",
                                        MVC + "WebMvcAutoConfiguration",
                                        MVC + "error.ErrorMvcAutoConfiguration"))
                        .toArray(String[]::new));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        ServletRegistrationBean<HttpServlet> slow() {
            return new ServletRegistrationBean<>(new SlowServlet(), "/slow");
        }
    }

    /** Never comes to an end. */
    private static final class SlowServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.startAsync().setTimeout(100);
        }
    }
}
