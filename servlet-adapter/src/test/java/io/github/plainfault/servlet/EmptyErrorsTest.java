package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ContractControllers;
import io.github.plainfault.spring.contract.EmptyErrorsContract;
import io.github.plainfault.spring.contract.EmptyErrorsController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Error statuses without a body on Spring MVC. */
class EmptyErrorsTest extends EmptyErrorsContract {

    EmptyErrorsTest() {
        super(
                MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY),
                MvcContractApplication.startWithout(Application.class, left(), MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ContractControllers
    @Import(EmptyErrorsController.class)
    static class Application {}
}
