package io.github.plainfault.servlet;

import io.github.plainfault.contract.ContractFailures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes of the contract that are router functions: GET and DELETE of one path, GET and PUT of another below it. */
@Configuration(proxyBeanMethods = false)
class FunctionalContract {

    @Bean
    RouterFunction<ServerResponse> functionalRoutes() {
        return RouterFunctions.route()
                .GET("/contract/functional", request -> ServerResponse.noContent()
                        .build())
                .DELETE("/contract/functional", request -> {
                    throw ContractFailures.outOfStock();
                })
                .path("/contract/functional", nested -> nested.GET("/{number}", request -> {
                            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                        })
                        .PUT("/{number}", request -> ServerResponse.noContent().build()))
                .build();
    }
}
