package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.SecuredContract;

/** Spring Security on Spring MVC and Tomcat. */
class TomcatSecuredContractTest extends SecuredContract {

    TomcatSecuredContractTest() {
        super(MvcContractApplication.class, MvcContractApplication.JETTY);
    }
}
