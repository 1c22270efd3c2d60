package io.github.plainfault.webflux.autoconfigure;

import io.github.plainfault.webflux.LoginOutageFilter;
import io.github.plainfault.webflux.ProblemWebExceptionHandler;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.WebFilterChainProxy;

/** With Spring Security: users that cannot be looked up are the server's failure, not the client's. */
@AutoConfiguration(after = PlainfaultWebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({ServerHttpSecurity.class, WebFilterChainProxy.class})
@ConditionalOnBean(ProblemWebExceptionHandler.class)
public final class PlainfaultWebFluxSecurityAutoConfiguration {

    /** Inside of what would make a 401 of it. */
    @Bean
    Customizer<ServerHttpSecurity> plainfaultLoginOutages(ProblemWebExceptionHandler handler) {
        LoginOutageFilter filter = new LoginOutageFilter(handler);
        return http -> http.addFilterAfter(filter, SecurityWebFiltersOrder.EXCEPTION_TRANSLATION);
    }
}
