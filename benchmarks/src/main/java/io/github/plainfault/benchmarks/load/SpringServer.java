package io.github.plainfault.benchmarks.load;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The application on Spring Boot; what is on the class path says on which server, and with which library. */
final class SpringServer {

    private SpringServer() {}

    /** Starts it on a free port, which is returned. */
    static int start(List<Class<?>> sources, Map<String, Object> settings) {
        List<Class<?>> all = new ArrayList<>(sources);
        all.add(Application.class);
        SpringApplication application = new SpringApplication(all.toArray(Class<?>[]::new));
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(settings);
        WebServerApplicationContext context = (WebServerApplicationContext) application.run();
        return requireNonNull(context.getWebServer(), "server").getPort();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
