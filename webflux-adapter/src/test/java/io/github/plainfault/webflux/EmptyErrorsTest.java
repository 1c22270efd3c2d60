package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.ContractControllers;
import io.github.plainfault.spring.contract.EmptyErrorsContract;
import io.github.plainfault.spring.contract.EmptyErrorsController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Error statuses without a body on Spring WebFlux. */
class EmptyErrorsTest extends EmptyErrorsContract {

    EmptyErrorsTest() {
        super(
                NettyWebFluxContractTest.start(Application.class),
                NettyWebFluxContractTest.start(Application.class, left()));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ContractControllers
    @Import(EmptyErrorsController.class)
    static class Application {}
}
