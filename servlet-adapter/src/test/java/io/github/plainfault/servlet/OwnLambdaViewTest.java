package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.OwnPageContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A view of the application for errors that is a lambda, of which only Boot's interface is known before it is there. */
class OwnLambdaViewTest extends OwnPageContract {

    OwnLambdaViewTest() {
        super(MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, MvcContractApplication.StaleHeadersController.class})
    static class Application {

        @Bean
        ErrorViewResolver ownView() {
            OwnViewTest.OwnView view = new OwnViewTest.OwnView();
            return (request, status, model) -> view.resolveErrorView(request, status, model);
        }
    }
}
