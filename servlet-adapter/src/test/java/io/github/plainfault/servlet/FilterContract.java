package io.github.plainfault.servlet;

import io.github.plainfault.contract.ContractFailures;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A filter of the contract, inside of ours, that never lets anything through. */
@Configuration(proxyBeanMethods = false)
class FilterContract {

    @Bean
    FilterRegistrationBean<Filter> innerFilter() {
        Filter filter = (request, response, chain) -> {
            HttpServletResponse http = (HttpServletResponse) response;
            String target = ((HttpServletRequest) request).getRequestURI();
            switch (target.substring(target.lastIndexOf('/') + 1)) {
                case "thrown" -> throw ContractFailures.outOfStock();
                case "reason" -> throw new ResponseStatusException(HttpStatus.CONFLICT, "order already shipped");
                default -> {
                    http.setHeader("Retry-After", "7");
                    http.setStatus(429);
                }
            }
        };
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/contract/filter/inner/*");
        return registration;
    }
}
