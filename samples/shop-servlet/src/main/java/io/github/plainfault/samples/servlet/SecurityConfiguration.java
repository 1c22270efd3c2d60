package io.github.plainfault.samples.servlet;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Everybody may look, customers may order, the admin may do the rest. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.POST, "/orders").hasRole("CUSTOMER");
                    requests.requestMatchers("/orders/**").authenticated();
                    requests.requestMatchers(HttpMethod.PUT, "/products/*").hasRole("ADMIN");
                    requests.requestMatchers("/maintenance", "/exports/**").hasRole("ADMIN");
                    requests.anyRequest().permitAll();
                })
                .httpBasic(withDefaults())
                // nobody has a session that a foreign page could abuse
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(user("customer", "CUSTOMER"), user("admin", "ADMIN"));
    }

    private static UserDetails user(String name, String role) {
        return User.withUsername(name).password("{noop}secret").roles(role).build();
    }
}
