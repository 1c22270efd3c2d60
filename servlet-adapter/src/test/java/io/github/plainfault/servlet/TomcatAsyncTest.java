package io.github.plainfault.servlet;

/** Answers that come later, on Tomcat. */
class TomcatAsyncTest extends MvcAsyncContract {

    TomcatAsyncTest() {
        super(MvcContractApplication.JETTY);
    }
}
