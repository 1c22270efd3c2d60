package io.github.plainfault.webflux;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.CorsController;
import io.github.plainfault.spring.contract.SpringServer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring WebFlux with the adapter on the class path, and nothing configured. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    ContractController.class,
    CorsController.class,
    FunctionalContract.class,
    WebFluxContractApplication.StaleHeadersController.class
})
class WebFluxContractApplication {

    /** Three servers are on the class path of the tests; an application has one. */
    enum Server {
        NETTY("reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration"),
        TOMCAT("tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration"),
        JETTY("jetty.autoconfigure.reactive.JettyReactiveWebServerAutoConfiguration");

        private final String autoConfiguration;

        Server(String autoConfiguration) {
            this.autoConfiguration = "org.springframework.boot." + autoConfiguration;
        }

        /** What makes the other two start. */
        String[] others() {
            return Arrays.stream(values())
                    .filter(server -> server != this)
                    .map(server -> server.autoConfiguration)
                    .toArray(String[]::new);
        }
    }

    private static final String SECURITY = "org.springframework.boot.security.autoconfigure.";

    static SpringServer startOn(Server server) {
        return startOn(server, WebFluxContractApplication.class);
    }

    static SpringServer startOn(Server server, Class<?> application) {
        return startOn(server, application, Map.of());
    }

    static SpringServer startOn(Server server, Class<?> application, Map<String, String> properties) {
        return SpringServer.start(
                application,
                properties,
                Stream.concat(
                                Arrays.stream(server.others()),
                                Stream.of(
                                        SECURITY + "web.reactive.ReactiveWebSecurityAutoConfiguration",
                                        SECURITY + "ReactiveUserDetailsServiceAutoConfiguration"))
                        .toArray(String[]::new));
    }

    @RestController
    static class StaleHeadersController {

        @GetMapping(ContractRoutes.STALE_HEADERS)
        void fail(ServerHttpResponse response) {
            ContractRoutes.staleHeaders().forEach(response.getHeaders()::addAll);
            throw ContractFailures.outOfStock();
        }
    }
}
