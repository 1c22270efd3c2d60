package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;

/** Spring MVC on Jetty. */
class JettyMvcContractTest extends AdapterContract {

    JettyMvcContractTest() {
        super(ContractServer.MVC_JETTY);
    }

    @Override
    protected RunningServer start() {
        return MvcContractApplication.startWithout(MvcContractApplication.TOMCAT);
    }
}
