package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.StrictSettings;

/** Spring MVC on Tomcat, with settings of its own. */
class TomcatStrictContractTest extends AdapterContract {

    TomcatStrictContractTest() {
        super(ContractServer.STRICT_MVC_TOMCAT);
    }

    @Override
    protected RunningServer start() {
        return MvcContractApplication.startWithout(
                MvcContractApplication.class, StrictSettings.properties(), MvcContractApplication.JETTY);
    }
}
