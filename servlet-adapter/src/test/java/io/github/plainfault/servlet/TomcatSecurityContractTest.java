package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.SecuredSettings;
import io.github.plainfault.spring.contract.SpringServer;

/** Spring Security's filter chains on Spring MVC and Tomcat. */
class TomcatSecurityContractTest extends AdapterContract {

    TomcatSecurityContractTest() {
        super(ContractServer.SECURED_MVC_TOMCAT);
    }

    @Override
    protected RunningServer start() {
        return SpringServer.start(
                SecuredMvcApplication.class, SecuredSettings.properties(), MvcContractApplication.JETTY);
    }
}
