package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ProtocolContract;

/** HTTP/2 and compression by Tomcat. */
class TomcatProtocolTest extends ProtocolContract {

    TomcatProtocolTest() {
        super(
                MvcContractApplication.startWithout(
                        MvcContractApplication.class, SETTINGS, MvcContractApplication.JETTY),
                true,
                true);
    }
}
