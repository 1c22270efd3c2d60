package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.CompletedContract;
import io.github.plainfault.spring.contract.ReturnedController;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Problem details of the application, completed on Spring WebFlux. */
class CompletedTest extends CompletedContract {

    CompletedTest() {
        super(NettyWebFluxContractTest.start(Application.class, properties()));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ReturnedController.class, Interceptors.class})
    static class Application {}

    static class Interceptors implements WebFluxConfigurer {

        @Override
        public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
            interceptors.add((detail, response) -> detail.setProperty("intercepted", true));
        }
    }
}
