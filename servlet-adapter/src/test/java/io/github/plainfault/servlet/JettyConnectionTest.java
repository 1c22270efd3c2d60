package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ConnectionContract;
import java.util.stream.Stream;
import org.eclipse.jetty.server.AbstractConnector;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Connections that break, on Jetty. */
class JettyConnectionTest extends ConnectionContract {

    JettyConnectionTest() {
        super(Application.class, MvcContractApplication.withoutSecurityAnd(MvcContractApplication.TOMCAT));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ConnectionContract.Recording.class)
    static class Application {

        @Bean
        WebServerFactoryCustomizer<JettyServletWebServerFactory> patience() {
            return jetty -> jetty.addServerCustomizers(server -> Stream.of(server.getConnectors())
                    .map(AbstractConnector.class::cast)
                    .forEach(connector -> connector.setIdleTimeout(ConnectionContract.PATIENCE.toMillis())));
        }
    }
}
