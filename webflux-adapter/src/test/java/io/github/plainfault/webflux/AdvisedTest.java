package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.AdvisedContract;
import io.github.plainfault.spring.contract.AdvisedController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** An advice of the application on Spring WebFlux. */
class AdvisedTest extends AdvisedContract {

    AdvisedTest() {
        super(NettyWebFluxContractTest.start(Application.class));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AdvisedController.class, AdvisedController.Advice.class})
    static class Application {}
}
