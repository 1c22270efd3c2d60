package io.github.plainfault.servlet;

import static io.github.plainfault.servlet.Asked.ask;
import static io.github.plainfault.servlet.Asked.assertProblem;
import static io.github.plainfault.servlet.Asked.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.spring.contract.SpringServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A second servlet of Spring MVC, with a context of its own below that of the application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralDispatcherServletsTest {

    private final SpringServer server =
            MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY);

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void anExceptionHasItsMapping() throws Exception {
        assertProblem(get(server, "/second/fail"), 409);
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        assertProblem(get(server, "/nothing-here"), 404);
        assertProblem(get(server, "/second/nothing-here"), 404);
    }

    @Test
    void aMethodThatIsNotAllowedIsAProblem() throws Exception {
        var second = ask(server, "POST", "/second/fail");

        assertProblem(second, 405);
        assertThat(second.headers().firstValue("Allow")).get().asString().contains("GET");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        ServletRegistrationBean<DispatcherServlet> second() {
            AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
            context.register(Second.class);
            ServletRegistrationBean<DispatcherServlet> servlet =
                    new ServletRegistrationBean<>(new DispatcherServlet(context), "/second/*");
            servlet.setName("second");
            return servlet;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @Import(Failing.class)
    static class Second {}

    @RestController
    static class Failing {

        @GetMapping("/fail")
        void fail() {
            throw ContractFailures.outOfStock();
        }
    }
}
