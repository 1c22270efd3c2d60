package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ClosingClientContract;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Clients that close at every byte, on Jetty. */
class JettyClosingClientTest extends ClosingClientContract {

    JettyClosingClientTest() {
        super(MvcContractApplication.startWithout(Application.class, PROPERTIES, MvcContractApplication.TOMCAT));
    }

    @Override
    protected List<String> loggersOfTheServer() {
        return List.of();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ClosingClientContract.Routes.class)
    static class Application {}
}
