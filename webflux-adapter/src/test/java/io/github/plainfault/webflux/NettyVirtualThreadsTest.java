package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.AsyncContract;
import io.github.plainfault.spring.contract.VirtualThreads;

/** Answers that come later, on Reactor Netty and virtual threads. */
class NettyVirtualThreadsTest extends AsyncContract {

    NettyVirtualThreadsTest() {
        super(WebFluxServer.NETTY.start(NettyAsyncTest.Application.class, VirtualThreads.and(PROPERTIES)));
    }
}
