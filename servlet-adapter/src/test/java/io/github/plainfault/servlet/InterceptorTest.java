package io.github.plainfault.servlet;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.SpringServer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Interceptors of Spring MVC that refuse a request or fail, before the handler and after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterceptorTest {

    private final SpringServer server =
            MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY);

    @AfterAll
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"thrown, 409", "sent, 429", "set, 403", "after, 500"})
    void whatAnInterceptorRefusesIsAProblem(String how, int status) throws Exception {
        Asked.assertProblem(Asked.get(server, ContractRoutes.STATUS + "200", "X-Refuse", how), status);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, Refusing.class})
    static class Application {}

    static class Refusing implements WebMvcConfigurer, HandlerInterceptor {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            switch (how(request)) {
                case "thrown" -> throw ContractFailures.outOfStock();
                case "sent" -> response.sendError(429, "sentinel");
                case "set" -> response.setStatus(403);
                default -> {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
            if (how(request).equals("after")) {
                throw ContractFailures.unknown();
            }
        }

        private static String how(HttpServletRequest request) {
            String how = request.getHeader("X-Refuse");
            return how == null ? "" : how;
        }
    }
}
