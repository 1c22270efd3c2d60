package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.MixedRequestsContract;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Many requests at once, on Reactor Netty. */
class NettyMixedRequestsTest extends MixedRequestsContract {

    NettyMixedRequestsTest() {
        super(WebFluxServer.NETTY.start(Application.class, Map.of()));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({MixedRequestsContract.Mixing.class, KeptReading.class})
    static class Application {}
}
