package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.StrictSettings;

/** Spring MVC on Jetty, with settings of its own. */
class JettyStrictContractTest extends AdapterContract {

    JettyStrictContractTest() {
        super(ContractServer.STRICT_MVC_JETTY);
    }

    @Override
    protected RunningServer start() {
        return MvcContractApplication.startWithout(
                MvcContractApplication.class, StrictSettings.properties(), MvcContractApplication.TOMCAT);
    }
}
