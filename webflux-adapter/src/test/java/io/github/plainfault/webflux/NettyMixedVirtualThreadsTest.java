package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.MixedRequestsContract;
import io.github.plainfault.spring.contract.VirtualThreads;
import java.util.Map;

/** Many requests at once, on Reactor Netty, with handlers on virtual threads. */
class NettyMixedVirtualThreadsTest extends MixedRequestsContract {

    NettyMixedVirtualThreadsTest() {
        super(WebFluxServer.NETTY.start(NettyMixedRequestsTest.Application.class, VirtualThreads.and(Map.of())));
    }
}
