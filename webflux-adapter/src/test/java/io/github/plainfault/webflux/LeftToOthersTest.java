package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.LeftToOthersContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Spring WebFlux answers what Plainfault leaves to it. */
class LeftToOthersTest extends LeftToOthersContract {

    LeftToOthersTest() {
        super(NettyWebFluxContractTest.start(Application.class, PROPERTIES));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(LeftToOthersContract.Routes.class)
    static class Application {}
}
