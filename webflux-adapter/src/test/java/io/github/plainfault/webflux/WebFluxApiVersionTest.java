package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.ApiVersionContract;
import io.github.plainfault.spring.contract.VersionedController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** API versions on Spring WebFlux. */
class WebFluxApiVersionTest extends ApiVersionContract {

    WebFluxApiVersionTest() {
        super(NettyWebFluxContractTest.start(Application.class, properties("webflux")));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(VersionedController.class)
    static class Application {}
}
