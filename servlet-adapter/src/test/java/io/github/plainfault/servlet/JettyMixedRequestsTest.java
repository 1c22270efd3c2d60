package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.MixedRequestsContract;
import java.util.Map;

/** Many requests at once, on Jetty. */
class JettyMixedRequestsTest extends MixedRequestsContract {

    JettyMixedRequestsTest() {
        super(TomcatMixedRequestsTest.start(Map.of(), MvcContractApplication.TOMCAT));
    }
}
