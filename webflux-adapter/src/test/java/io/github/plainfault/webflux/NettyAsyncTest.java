package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.AsyncContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Answers that come later, on Reactor Netty. */
class NettyAsyncTest extends AsyncContract {

    NettyAsyncTest() {
        super(WebFluxServer.NETTY.start(Application.class, PROPERTIES));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(AsyncContract.Recording.class)
    static class Application {}
}
