package io.github.plainfault.webflux;

import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.ProblemPagesContract;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Pages of problems on Spring WebFlux. */
class ProblemPagesTest extends ProblemPagesContract {

    @Override
    protected RunningServer start(Map<String, String> properties) {
        return NettyWebFluxContractTest.start(Application.class, properties);
    }

    @Override
    protected String pathProperty() {
        return "spring.webflux.base-path";
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        ContractController.class,
        NettyWebFluxContractTest.StaleHeadersController.class,
        ProblemPagesContract.OwnController.class
    })
    static class Application {}
}
