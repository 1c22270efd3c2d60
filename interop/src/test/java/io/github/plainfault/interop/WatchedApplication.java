package io.github.plainfault.interop;

import io.github.plainfault.spring.contract.ContractController;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** An application with Spring Boot's actuator, which measures requests and has endpoints of its own. */
final class WatchedApplication implements AutoCloseable {

    /** Reactor Netty is on the class path as well, and does what Tomcat would do for WebFlux. */
    private static final String OTHER_SERVER = "org.springframework.boot.tomcat.autoconfigure.reactive."
            + "TomcatReactiveWebServerAutoConfiguration,org.springframework.boot.tomcat.autoconfigure.actuate.web.server."
            + "TomcatReactiveManagementContextAutoConfiguration";

    private final ConfigurableApplicationContext context;

    private WatchedApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static WatchedApplication start(WebApplicationType type, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("server.port", "0");
        all.put("spring.autoconfigure.exclude", OTHER_SERVER);
        all.put("management.endpoints.web.exposure.include", "health,metrics,loggers");
        SpringApplication boot = new SpringApplication(Application.class);
        boot.setWebApplicationType(type);
        boot.setBannerMode(Banner.Mode.OFF);
        boot.setDefaultProperties(all);
        return new WatchedApplication(boot.run());
    }

    /** Asks the port of the application. */
    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return ask("local.server.port", method, path);
    }

    /** Asks the port of the application for a page. */
    HttpResponse<String> askForPage(String path) throws IOException, InterruptedException {
        return ask("local.server.port", "GET", path, "Accept", "text/html");
    }

    /** Asks the port of the actuator, if it has one of its own. */
    HttpResponse<String> askManagement(String method, String path) throws IOException, InterruptedException {
        return ask("local.management.port", method, path);
    }

    private HttpResponse<String> ask(String port, String method, String path, String... headers)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty(port) + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    SeenRequests seen() {
        return context.getBean(SeenRequests.class);
    }

    /** How many problems were counted with these tags, names and values in turn. */
    double problems(String... tags) {
        return context.getBean(MeterRegistry.class)
                .get("plainfault.problems")
                .tags(tags)
                .counter()
                .count();
    }

    /** How many requests were measured with these tags, names and values in turn. */
    long requests(String... tags) {
        return context.getBean(MeterRegistry.class).get("http.server.requests").tags(tags).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, SeenRequests.class})
    static class Application {}
}
