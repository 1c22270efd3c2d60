package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.SseErrorsContract;

/** Streams of events that fail, on Reactor Netty. */
class NettySseErrorsTest extends SseErrorsContract {

    NettySseErrorsTest() {
        super(WebFluxServer.NETTY.start(NettyAsyncTest.Application.class, PROPERTIES));
    }
}
