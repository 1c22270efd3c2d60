package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ProtocolContract;

/** HTTP/2 and compression by Jetty. */
class JettyProtocolTest extends ProtocolContract {

    JettyProtocolTest() {
        super(
                MvcContractApplication.startWithout(
                        MvcContractApplication.class, SETTINGS, MvcContractApplication.TOMCAT),
                false,
                false);
    }
}
