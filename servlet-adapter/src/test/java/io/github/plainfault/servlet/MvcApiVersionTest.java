package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ApiVersionContract;
import io.github.plainfault.spring.contract.VersionedController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** API versions on Spring MVC. */
class MvcApiVersionTest extends ApiVersionContract {

    MvcApiVersionTest() {
        super(MvcContractApplication.startWithout(Application.class, properties("mvc"), MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(VersionedController.class)
    static class Application {}
}
