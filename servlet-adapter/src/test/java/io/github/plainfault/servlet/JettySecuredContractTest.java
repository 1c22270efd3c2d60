package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.SecuredContract;

/** Spring Security on Spring MVC and Jetty. */
class JettySecuredContractTest extends SecuredContract {

    JettySecuredContractTest() {
        super(MvcContractApplication.class, MvcContractApplication.TOMCAT);
    }
}
