package io.github.plainfault.webflux;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.SecuredSettings;
import io.github.plainfault.spring.contract.SpringServer;

/** Spring Security's filter chains on Spring WebFlux and Reactor Netty. */
class NettySecurityContractTest extends AdapterContract {

    NettySecurityContractTest() {
        super(ContractServer.SECURED_FLUX_NETTY);
    }

    @Override
    protected RunningServer start() {
        return SpringServer.start(
                SecuredWebFluxApplication.class, SecuredSettings.properties(), WebFluxServer.NETTY.others());
    }
}
