package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;

/** Spring MVC on Tomcat. */
class TomcatMvcContractTest extends AdapterContract {

    TomcatMvcContractTest() {
        super(ContractServer.MVC_TOMCAT);
    }

    @Override
    protected RunningServer start() {
        return MvcContractApplication.startWithout(MvcContractApplication.JETTY);
    }
}
