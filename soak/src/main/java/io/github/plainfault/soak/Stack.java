package io.github.plainfault.soak;

import io.github.plainfault.spring.contract.ConnectionController;
import io.github.plainfault.spring.contract.ContractControllers;
import io.github.plainfault.spring.contract.SpringServer;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The application of the contract on each of Spring's stacks, with nothing configured but threads. */
enum Stack {
    SERVLET("Spring MVC on Tomcat"),
    REACTIVE("Spring WebFlux on Reactor Netty");

    /** It is on the class path for the other stack. */
    private static final String TOMCAT =
            "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration";

    /** As many from the beginning as there ever will be, so that one more is seen. */
    private static final String THREADS = "20";

    private final String description;

    Stack(String description) {
        this.description = description;
    }

    /** What runs there, for a reader. */
    String description() {
        return description;
    }

    SpringServer start() {
        return SpringServer.start(
                Application.class,
                Map.of(
                        "spring.main.web-application-type", name().toLowerCase(Locale.ROOT),
                        "server.tomcat.threads.min-spare", THREADS,
                        "server.tomcat.threads.max", THREADS),
                TOMCAT);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ContractControllers
    @Import(ConnectionController.class)
    static class Application {}
}
