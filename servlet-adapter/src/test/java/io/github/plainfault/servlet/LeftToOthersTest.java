package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.LeftToOthersContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Spring MVC answers what Plainfault leaves to it. */
class LeftToOthersTest extends LeftToOthersContract {

    LeftToOthersTest() {
        super(MvcContractApplication.startWithout(Application.class, PROPERTIES, MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(LeftToOthersContract.Routes.class)
    static class Application {}
}
