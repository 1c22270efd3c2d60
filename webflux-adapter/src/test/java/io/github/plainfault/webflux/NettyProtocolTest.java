package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.ProtocolContract;

/** HTTP/2 and compression by Reactor Netty. */
class NettyProtocolTest extends ProtocolContract {

    NettyProtocolTest() {
        super(NettyWebFluxContractTest.start(NettyWebFluxContractTest.Application.class, SETTINGS), true, false);
    }
}
