package io.github.plainfault.webflux.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.spring.FrameworkFaults;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import io.github.plainfault.webflux.FatalErrorFilter;
import io.github.plainfault.webflux.MissingValueFaults;
import io.github.plainfault.webflux.ProblemWebExceptionHandler;
import io.github.plainfault.webflux.ProblemWebFilter;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.DispatcherHandler;

/** The exception handler and the filters, in any WebFlux application of Spring Boot. */
@AutoConfiguration(after = PlainfaultAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnBean(ProblemResponder.class)
public final class PlainfaultWebFluxAutoConfiguration {

    @Bean
    FrameworkFaults plainfaultWebFluxFaults() {
        return new FrameworkFaults(List.of(new MissingValueFaults()));
    }

    /** Before Boot's own handler at -1. */
    @Bean
    @Order(-2)
    @ConditionalOnMissingBean
    ProblemWebExceptionHandler plainfaultWebExceptionHandler(ProblemResponder responder) {
        return new ProblemWebExceptionHandler(responder);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "plainfault.fill-empty-errors", matchIfMissing = true)
    ProblemWebFilter plainfaultWebFilter(ProblemResponder responder) {
        return new ProblemWebFilter(responder);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 3)
    @ConditionalOnMissingBean
    FatalErrorFilter plainfaultFatalErrorFilter() {
        return new FatalErrorFilter();
    }
}
