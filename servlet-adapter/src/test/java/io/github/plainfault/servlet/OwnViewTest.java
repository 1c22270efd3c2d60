package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.OwnPageContract;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** A view of the application for errors, which Boot's controller would have shown. */
class OwnViewTest extends OwnPageContract {

    OwnViewTest() {
        super(MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, MvcContractApplication.StaleHeadersController.class, OwnView.class})
    static class Application {}

    static class OwnView implements ErrorViewResolver {

        @Override
        public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
            View page = (values, rendered, response) -> {
                response.setContentType("text/html");
                response.getWriter().write(PAGE + status.value());
            };
            return new ModelAndView(page);
        }
    }
}
