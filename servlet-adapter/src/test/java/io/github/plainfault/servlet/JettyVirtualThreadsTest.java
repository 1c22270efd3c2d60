package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.VirtualThreads;

/** Answers that come later, on Jetty and virtual threads. */
class JettyVirtualThreadsTest extends MvcAsyncContract {

    JettyVirtualThreadsTest() {
        super(VirtualThreads.and(PROPERTIES), MvcContractApplication.TOMCAT);
    }
}
