package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.TokenContract;

/** A resource server on Spring MVC and Tomcat. */
class TomcatTokenContractTest extends TokenContract {

    TomcatTokenContractTest() {
        super(TokenMvcApplication.class, MvcContractApplication.JETTY);
    }
}
