package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.InputController;
import io.github.plainfault.spring.contract.LimitsContract;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Limits of Tomcat and of Spring MVC. */
class LimitsTest extends LimitsContract {

    LimitsTest() {
        super(MvcContractApplication.startWithout(
                Application.class,
                Map.of("spring.servlet.multipart.max-file-size", "1KB", "server.tomcat.max-http-form-post-size", "1KB"),
                MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(InputController.class)
    static class Application {}
}
