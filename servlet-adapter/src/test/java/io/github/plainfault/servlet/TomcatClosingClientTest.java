package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ClosingClientContract;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Clients that close at every byte, on Tomcat. */
class TomcatClosingClientTest extends ClosingClientContract {

    TomcatClosingClientTest() {
        super(MvcContractApplication.startWithout(Application.class, PROPERTIES, MvcContractApplication.JETTY));
    }

    @Override
    protected List<String> loggersOfTheServer() {
        return List.of("org\\.apache\\.catalina\\.core\\.ContainerBase\\..*");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ClosingClientContract.Routes.class)
    static class Application {}
}
