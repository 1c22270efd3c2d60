package io.github.plainfault.webflux;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.StrictSettings;

/** Spring WebFlux on Reactor Netty, with settings of its own. */
class NettyStrictContractTest extends AdapterContract {

    NettyStrictContractTest() {
        super(ContractServer.STRICT_FLUX_NETTY);
    }

    @Override
    protected RunningServer start() {
        return NettyWebFluxContractTest.start(NettyWebFluxContractTest.Application.class, StrictSettings.properties());
    }
}
