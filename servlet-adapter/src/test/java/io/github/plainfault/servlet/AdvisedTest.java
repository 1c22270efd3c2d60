package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.AdvisedContract;
import io.github.plainfault.spring.contract.AdvisedController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** An advice of the application on Spring MVC. */
class AdvisedTest extends AdvisedContract {

    AdvisedTest() {
        super(MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AdvisedController.class, AdvisedController.Advice.class})
    static class Application {}
}
