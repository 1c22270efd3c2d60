package io.github.plainfault.webflux;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractSet;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.SecuredSettings;
import io.github.plainfault.spring.contract.SpringServer;

/** Spring Security's filter chains on Spring WebFlux and Reactor Netty. */
class NettySecurityContractTest extends AdapterContract {

    NettySecurityContractTest() {
        super(ContractSet.SECURED);
    }

    @Override
    protected RunningServer start() {
        return SpringServer.start(
                SecuredWebFluxApplication.class, SecuredSettings.properties(), WebFluxServer.NETTY.others());
    }
}
