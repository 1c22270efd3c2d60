package io.github.plainfault.samples.webflux;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/** Everybody may look, customers may order, the admin may do the rest. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges -> {
                    exchanges.pathMatchers(HttpMethod.POST, "/orders").hasRole("CUSTOMER");
                    exchanges.pathMatchers("/orders/**").authenticated();
                    exchanges.pathMatchers(HttpMethod.PUT, "/products/*").hasRole("ADMIN");
                    exchanges.pathMatchers("/maintenance", "/exports/**").hasRole("ADMIN");
                    exchanges.anyExchange().permitAll();
                })
                .httpBasic(withDefaults())
                // nobody has a session that a foreign page could abuse
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .build();
    }

    @Bean
    ReactiveUserDetailsService users() {
        return new MapReactiveUserDetailsService(user("customer", "CUSTOMER"), user("admin", "ADMIN"));
    }

    private static UserDetails user(String name, String role) {
        return User.withUsername(name).password("{noop}secret").roles(role).build();
    }
}
