package io.github.plainfault.webflux;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import java.util.Map;

/** Spring WebFlux on Tomcat. */
class TomcatWebFluxContractTest extends AdapterContract {

    TomcatWebFluxContractTest() {
        super(ContractServer.FLUX_TOMCAT);
    }

    @Override
    protected RunningServer start() {
        return WebFluxServer.TOMCAT.start(NettyWebFluxContractTest.Application.class, Map.of());
    }
}
