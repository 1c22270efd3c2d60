package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.SecretsInLogContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What is logged, on Tomcat. */
class TomcatSecretsInLogTest extends SecretsInLogContract {

    TomcatSecretsInLogTest() {
        super(MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SecretsInLogContract.Routes.class)
    static class Application {}
}
