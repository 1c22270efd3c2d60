package io.github.plainfault.servlet;

/** Answers that come later, on Jetty. */
class JettyAsyncTest extends MvcAsyncContract {

    JettyAsyncTest() {
        super(MvcContractApplication.TOMCAT);
    }
}
