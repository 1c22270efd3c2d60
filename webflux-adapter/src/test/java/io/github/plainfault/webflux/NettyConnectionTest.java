package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.ConnectionContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Connections that break, on Reactor Netty. */
class NettyConnectionTest extends ConnectionContract {

    NettyConnectionTest() {
        super(Application.class, WebFluxServer.NETTY.othersAndSecurity());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ConnectionContract.Recording.class)
    static class Application {

        @Bean
        NettyServerCustomizer patience() {
            return http -> http.readTimeout(ConnectionContract.PATIENCE);
        }
    }
}
