package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.ClosingClientContract;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Clients that close at every byte, on Reactor Netty. */
class NettyClosingClientTest extends ClosingClientContract {

    NettyClosingClientTest() {
        super(WebFluxServer.NETTY.start(Application.class, PROPERTIES));
    }

    @Override
    protected List<String> loggersOfTheServer() {
        return List.of(
                "org.springframework.web.server.adapter.HttpWebHandlerAdapter",
                "reactor.netty.http.server.HttpServerOperations");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ClosingClientContract.Routes.class)
    static class Application {}
}
