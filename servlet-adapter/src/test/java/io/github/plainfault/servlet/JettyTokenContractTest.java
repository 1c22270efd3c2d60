package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.TokenContract;

/** A resource server on Spring MVC and Jetty. */
class JettyTokenContractTest extends TokenContract {

    JettyTokenContractTest() {
        super(TokenMvcApplication.class, MvcContractApplication.TOMCAT);
    }
}
