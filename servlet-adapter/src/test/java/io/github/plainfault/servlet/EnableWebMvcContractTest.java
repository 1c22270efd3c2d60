package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.ContractController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** An application that configures Spring MVC itself, so that Boot's own configuration of it stays away. */
class EnableWebMvcContractTest extends AdapterContract {

    EnableWebMvcContractTest() {
        super(ContractServer.MVC_ENABLE_WEB_MVC);
    }

    @Override
    protected RunningServer start() {
        return MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableWebMvc
    @Import({ContractController.class, MvcContractApplication.StaleHeadersController.class})
    static class Application {}
}
