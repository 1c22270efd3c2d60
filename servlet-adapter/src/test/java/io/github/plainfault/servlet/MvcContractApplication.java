package io.github.plainfault.servlet;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import io.github.plainfault.spring.contract.ContractControllers;
import io.github.plainfault.spring.contract.SpringServer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring MVC with the adapter on the class path, and nothing configured. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ContractControllers
@Import({FilterContract.class, FunctionalContract.class, MvcContractApplication.StaleHeadersController.class})
class MvcContractApplication {

    /** Both servers are on the class path of the tests; this one would be started. */
    static final String TOMCAT =
            "org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration";

    static final String JETTY =
            "org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration";

    private static final String SECURITY = "org.springframework.boot.security.autoconfigure.";

    static SpringServer startWithout(String server) {
        return startWithout(MvcContractApplication.class, server);
    }

    static SpringServer startWithout(Class<?> application, String server) {
        return startWithout(application, Map.of(), server);
    }

    static SpringServer startWithout(Class<?> application, Map<String, String> properties, String server) {
        return SpringServer.start(application, properties, withoutSecurityAnd(server));
    }

    /** The auto-configurations to exclude: the other server, and security. */
    static String[] withoutSecurityAnd(String server) {
        return Stream.concat(Stream.of(server), withoutSecurity().stream()).toArray(String[]::new);
    }

    /** The auto-configurations of Spring Security, which is on the class path of the tests. */
    static List<String> withoutSecurity() {
        return List.of(
                SECURITY + "web.servlet.ServletWebSecurityAutoConfiguration",
                SECURITY + "web.servlet.SecurityFilterAutoConfiguration",
                SECURITY + "UserDetailsServiceAutoConfiguration");
    }

    @RestController
    static class StaleHeadersController {

        @GetMapping(ContractRoutes.STALE_HEADERS)
        void fail(HttpServletResponse response) {
            ContractRoutes.staleHeaders()
                    .forEach((name, lines) -> lines.forEach(line -> response.addHeader(name, line)));
            throw ContractFailures.outOfStock();
        }
    }
}
