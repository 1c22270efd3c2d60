package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.OwnPageContract;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A page of the application on Spring WebFlux. */
class OwnPageTest extends OwnPageContract {

    OwnPageTest() {
        super(NettyWebFluxContractTest.start(Application.class));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, NettyWebFluxContractTest.StaleHeadersController.class, Page.class})
    static class Application {}

    @Order(-1)
    static class Page implements ErrorWebExceptionHandler {

        @Override
        public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(((ResponseStatusException) failure).getStatusCode());
            response.getHeaders().setContentType(MediaType.TEXT_HTML);
            String page =
                    PAGE + ((ResponseStatusException) failure).getStatusCode().value();
            return response.writeWith(Mono.just(response.bufferFactory().wrap(page.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
