package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.ContractFailures;
import jakarta.servlet.http.HttpSession;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.ReactiveMapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Sessions that Spring Session keeps: a failure neither loses them nor goes without an answer where they are lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {

    private final Map<Kept, ConfigurableApplicationContext> servers = new EnumMap<>(Kept.class);

    @BeforeAll
    void start() {
        for (Kept kept : Kept.values()) {
            SpringApplication boot = new SpringApplication(kept.application);
            boot.setWebApplicationType(kept.type);
            boot.setBannerMode(Banner.Mode.OFF);
            boot.setDefaultProperties(Map.of("server.port", "0", "springdoc.api-docs.enabled", "false"));
            servers.put(kept, boot.run());
        }
    }

    @AfterAll
    void stop() {
        servers.values().forEach(ConfigurableApplicationContext::close);
    }

    @ParameterizedTest
    @EnumSource
    void whatAHandlerRememberedBeforeItFailedIsThereTheNextTime(Kept kept) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> failure = ask(client, kept, "/remember-and-fail");
        HttpResponse<String> later = ask(client, kept, "/remembered");

        ActuatorTest.assertProblem(failure, 409);
        assertThat(failure.headers().firstValue("set-cookie").orElseThrow()).startsWith("SESSION=");
        assertThat(later.body()).isEqualTo("shelf 7");
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatCannotBeAskedIsAProblem(Kept kept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(kept, "/remembered"))
                .header("Cookie", "SESSION=ZG93bg==") // down
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        ActuatorTest.assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("sentinel");
    }

    private HttpResponse<String> ask(HttpClient client, Kept kept, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(kept, path)).build(), BodyHandlers.ofString());
    }

    private URI uri(Kept kept, String path) {
        String port = servers.get(kept).getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }

    /** Where sessions are kept in a map, of which one is down. */
    enum Kept {
        SERVLET(WebApplicationType.SERVLET, OnServlet.class),
        REACTIVE(WebApplicationType.REACTIVE, OnWebFlux.class);

        private final WebApplicationType type;
        private final Class<?> application;

        Kept(WebApplicationType type, Class<?> application) {
            this.type = type;
            this.application = application;
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableSpringHttpSession
    static class OnServlet {

        @Bean
        MapSessionRepository sessions() {
            return new MapSessionRepository(new ConcurrentHashMap<>()) {
                @Override
                public MapSession findById(String id) {
                    if (id.equals("down")) {
                        throw new IllegalStateException("sentinel: the store is down");
                    }
                    return super.findById(id);
                }
            };
        }

        @RestController
        static class Shelf {

            @GetMapping("/remember-and-fail")
            void fail(HttpSession session) {
                session.setAttribute("last", "shelf 7");
                throw ContractFailures.outOfStock();
            }

            @GetMapping("/remembered")
            String remembered(HttpSession session) {
                return String.valueOf(session.getAttribute("last"));
            }
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableSpringWebSession
    static class OnWebFlux {

        @Bean
        ReactiveMapSessionRepository sessions() {
            return new ReactiveMapSessionRepository(new ConcurrentHashMap<>()) {
                @Override
                public Mono<MapSession> findById(String id) {
                    return id.equals("ZG93bg==")
                            ? Mono.error(new IllegalStateException("sentinel: the store is down"))
                            : super.findById(id);
                }
            };
        }

        @RestController
        static class Shelf {

            @GetMapping("/remember-and-fail")
            Mono<Void> fail(WebSession session) {
                session.getAttributes().put("last", "shelf 7");
                return Mono.error(ContractFailures.outOfStock());
            }

            @GetMapping("/remembered")
            String remembered(WebSession session) {
                return String.valueOf(session.getAttributes().get("last"));
            }
        }
    }
}
