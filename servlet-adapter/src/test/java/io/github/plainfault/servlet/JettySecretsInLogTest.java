package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.SecretsInLogContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What is logged, on Jetty. */
class JettySecretsInLogTest extends SecretsInLogContract {

    JettySecretsInLogTest() {
        super(MvcContractApplication.startWithout(Application.class, MvcContractApplication.TOMCAT));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SecretsInLogContract.Routes.class)
    static class Application {}
}
