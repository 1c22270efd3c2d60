package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.SecuredSettings;
import io.github.plainfault.spring.contract.SpringServer;

/** Spring Security's filter chains on Spring MVC and Jetty. */
class JettySecurityContractTest extends AdapterContract {

    JettySecurityContractTest() {
        super(ContractServer.SECURED_MVC_JETTY);
    }

    @Override
    protected RunningServer start() {
        return SpringServer.start(
                SecuredMvcApplication.class, SecuredSettings.properties(), MvcContractApplication.TOMCAT);
    }
}
