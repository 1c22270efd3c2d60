package io.github.plainfault.webflux.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import reactor.core.publisher.Mono;

/** With Spring Security: its 403 leaves the body to Plainfault instead of writing "Access Denied" as plain text. */
@AutoConfiguration(after = PlainfaultAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({ServerHttpSecurity.class, ServerAccessDeniedHandler.class})
@ConditionalOnBean(ProblemResponder.class)
public final class PlainfaultWebFluxSecurityAutoConfiguration {

    private static final ServerAccessDeniedHandler STATUS_ONLY =
            (exchange, denied) -> Mono.fromRunnable(() -> exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN));

    /** Applied before the application's own settings, which therefore win. */
    @Bean
    Customizer<ServerHttpSecurity.ExceptionHandlingSpec> plainfaultAccessDenied() {
        return exceptions -> exceptions.accessDeniedHandler(STATUS_ONLY);
    }

    /** Protection against forged requests has a handler of its own. */
    @Bean
    Customizer<ServerHttpSecurity.CsrfSpec> plainfaultCsrfDenied() {
        return csrf -> csrf.accessDeniedHandler(STATUS_ONLY);
    }
}
