package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.InputController;
import io.github.plainfault.spring.contract.LimitsContract;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Limits of Spring WebFlux. */
class LimitsTest extends LimitsContract {

    LimitsTest() {
        super(NettyWebFluxContractTest.start(
                Application.class,
                Map.of(
                        "spring.webflux.multipart.max-in-memory-size", "512B",
                        "spring.webflux.multipart.max-disk-usage-per-part", "1KB",
                        "spring.http.codecs.max-in-memory-size", "1KB")));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(InputController.class)
    static class Application {}
}
