package io.github.plainfault.servlet;

import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.ProblemPagesContract;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Pages of problems on Spring MVC. */
class ProblemPagesTest extends ProblemPagesContract {

    @Override
    protected RunningServer start(Map<String, String> properties) {
        return MvcContractApplication.startWithout(Application.class, properties, MvcContractApplication.JETTY);
    }

    @Override
    protected String pathProperty() {
        return "server.servlet.context-path";
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        ContractController.class,
        MvcContractApplication.StaleHeadersController.class,
        ProblemPagesContract.OwnController.class
    })
    static class Application {}
}
