package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.SpringServer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** What WebFlux runs on: three servers are on the class path of the tests, an application has one. */
enum WebFluxServer {
    NETTY("reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration"),
    TOMCAT("tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration"),
    JETTY("jetty.autoconfigure.reactive.JettyReactiveWebServerAutoConfiguration");

    private static final String SECURITY = "org.springframework.boot.security.autoconfigure.";

    private final String autoConfiguration;

    WebFluxServer(String autoConfiguration) {
        this.autoConfiguration = "org.springframework.boot." + autoConfiguration;
    }

    /** The auto-configurations of the other two. */
    String[] others() {
        return Arrays.stream(values())
                .filter(server -> server != this)
                .map(server -> server.autoConfiguration)
                .toArray(String[]::new);
    }

    /** Starts an application on this server, without Spring Security. */
    SpringServer start(Class<?> application, Map<String, String> properties) {
        return SpringServer.start(application, properties, othersAndSecurity());
    }

    /** The auto-configurations of what an application on this server, without Spring Security, does not have. */
    String[] othersAndSecurity() {
        return Stream.concat(
                        Arrays.stream(others()),
                        Stream.of(
                                SECURITY + "web.reactive.ReactiveWebSecurityAutoConfiguration",
                                SECURITY + "ReactiveUserDetailsServiceAutoConfiguration"))
                .toArray(String[]::new);
    }
}
