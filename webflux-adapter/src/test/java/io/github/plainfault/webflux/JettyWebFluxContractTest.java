package io.github.plainfault.webflux;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import java.util.Map;

/** Spring WebFlux on Jetty. */
class JettyWebFluxContractTest extends AdapterContract {

    JettyWebFluxContractTest() {
        super(ContractServer.FLUX_JETTY);
    }

    @Override
    protected RunningServer start() {
        return WebFluxServer.JETTY.start(NettyWebFluxContractTest.Application.class, Map.of());
    }
}
