package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.SecuredContract;

/** Spring Security on Spring WebFlux and Reactor Netty. */
class NettySecuredContractTest extends SecuredContract {

    NettySecuredContractTest() {
        super(NettyWebFluxContractTest.Application.class, WebFluxServer.NETTY.others());
    }
}
