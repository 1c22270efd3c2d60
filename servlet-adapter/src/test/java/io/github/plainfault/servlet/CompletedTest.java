package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.CompletedContract;
import io.github.plainfault.spring.contract.ReturnedController;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Problem details of the application, completed on Spring MVC. */
class CompletedTest extends CompletedContract {

    CompletedTest() {
        super(MvcContractApplication.startWithout(Application.class, properties(), MvcContractApplication.JETTY));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ReturnedController.class, Interceptors.class})
    static class Application {}

    static class Interceptors implements WebMvcConfigurer {

        @Override
        public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
            interceptors.add((detail, response) -> detail.setProperty("intercepted", true));
        }
    }
}
