package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.SecretsInLogContract;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What is logged, on Reactor Netty. */
class NettySecretsInLogTest extends SecretsInLogContract {

    NettySecretsInLogTest() {
        super(WebFluxServer.NETTY.start(Application.class, Map.of()));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SecretsInLogContract.Routes.class)
    static class Application {}
}
