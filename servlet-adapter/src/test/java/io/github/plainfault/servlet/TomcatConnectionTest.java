package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ConnectionContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Connections that break, on Tomcat. */
class TomcatConnectionTest extends ConnectionContract {

    TomcatConnectionTest() {
        super(Application.class, MvcContractApplication.withoutSecurityAnd(MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ConnectionContract.Recording.class)
    static class Application {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> patience() {
            return tomcat -> tomcat.addConnectorCustomizers(connector ->
                    connector.setProperty("connectionTimeout", Long.toString(ConnectionContract.PATIENCE.toMillis())));
        }
    }
}
