package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractSet;
import io.github.plainfault.contract.RunningServer;

/** Spring MVC on Jetty. */
class JettyMvcContractTest extends AdapterContract {

    JettyMvcContractTest() {
        super(ContractSet.HTTP, ContractSet.SPRING, ContractSet.RAW, ContractSet.CONTAINER);
    }

    @Override
    protected RunningServer start() {
        return MvcContractApplication.startWithout(MvcContractApplication.TOMCAT);
    }
}
