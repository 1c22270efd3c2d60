package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.OwnPageContract;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page of the application on Spring MVC. */
class OwnPageTest extends OwnPageContract {

    OwnPageTest() {
        super(MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, MvcContractApplication.StaleHeadersController.class, Page.class})
    static class Application {}

    @RestController
    static class Page implements ErrorController {

        @RequestMapping(value = "/error", produces = "text/html")
        String page(HttpServletResponse response) {
            return PAGE + response.getStatus();
        }
    }
}
