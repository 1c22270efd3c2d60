package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.VirtualThreads;

/** Answers that come later, on Tomcat and virtual threads. */
class TomcatVirtualThreadsTest extends MvcAsyncContract {

    TomcatVirtualThreadsTest() {
        super(VirtualThreads.and(PROPERTIES), MvcContractApplication.JETTY);
    }
}
