package io.github.plainfault.webflux;

import io.github.plainfault.contract.ContractFailures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Filters of the contract that never let anything through: one inside of ours, one around it. */
@Configuration(proxyBeanMethods = false)
class FilterContract {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebFilter innerFilter() {
        return filter("/contract/filter/inner/");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter outerFilter() {
        return filter("/contract/filter/outer/");
    }

    private static WebFilter filter(String folder) {
        return (exchange, chain) -> {
            String target = exchange.getRequest().getPath().value();
            return target.startsWith(folder)
                    ? answer(target.substring(folder.length()), exchange)
                    : chain.filter(exchange);
        };
    }

    private static Mono<Void> answer(String how, ServerWebExchange exchange) {
        return switch (how) {
            case "thrown" -> Mono.error(ContractFailures.outOfStock());
            case "reason" -> Mono.error(new ResponseStatusException(HttpStatus.CONFLICT, "order already shipped"));
            default -> {
                ServerHttpResponse response = exchange.getResponse();
                response.getHeaders().set("Retry-After", "7");
                response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
                yield response.setComplete();
            }
        };
    }
}
