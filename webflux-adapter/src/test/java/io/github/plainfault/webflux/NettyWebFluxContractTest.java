package io.github.plainfault.webflux;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.ContractControllers;
import io.github.plainfault.spring.contract.SpringServer;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring WebFlux on Reactor Netty. */
class NettyWebFluxContractTest extends AdapterContract {

    NettyWebFluxContractTest() {
        super(ContractServer.FLUX_NETTY);
    }

    @Override
    protected RunningServer start() {
        return start(Application.class);
    }

    static SpringServer start(Class<?> application) {
        return start(application, Map.of());
    }

    static SpringServer start(Class<?> application, Map<String, String> properties) {
        return WebFluxServer.NETTY.start(application, properties);
    }

    /** Spring WebFlux with the adapter on the class path, and nothing configured. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ContractControllers
    @Import({FilterContract.class, FunctionalContract.class, StaleHeadersController.class})
    static class Application {}

    @RestController
    static class StaleHeadersController {

        @GetMapping(ContractRoutes.STALE_HEADERS)
        void fail(ServerHttpResponse response) {
            ContractRoutes.staleHeaders().forEach(response.getHeaders()::addAll);
            throw ContractFailures.outOfStock();
        }
    }
}
