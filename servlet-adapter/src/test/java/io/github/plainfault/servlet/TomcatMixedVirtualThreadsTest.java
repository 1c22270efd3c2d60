package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.MixedRequestsContract;
import io.github.plainfault.spring.contract.VirtualThreads;
import java.util.Map;

/** Many requests at once, on Tomcat and virtual threads. */
class TomcatMixedVirtualThreadsTest extends MixedRequestsContract {

    TomcatMixedVirtualThreadsTest() {
        super(TomcatMixedRequestsTest.start(VirtualThreads.and(Map.of()), MvcContractApplication.JETTY));
    }
}
