package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.MixedRequestsContract;
import io.github.plainfault.spring.contract.SpringServer;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Many requests at once, on Tomcat. */
class TomcatMixedRequestsTest extends MixedRequestsContract {

    TomcatMixedRequestsTest() {
        super(start(Map.of(), MvcContractApplication.JETTY));
    }

    static SpringServer start(Map<String, String> properties, String otherServer) {
        return MvcContractApplication.startWithout(Application.class, properties, otherServer);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(MixedRequestsContract.Mixing.class)
    static class Application {}
}
