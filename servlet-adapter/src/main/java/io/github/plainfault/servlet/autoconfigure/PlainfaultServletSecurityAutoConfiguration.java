package io.github.plainfault.servlet.autoconfigure;

import static org.springframework.security.config.Customizer.withDefaults;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.servlet.LoginOutageConfigurer;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** With Spring Security: users that cannot be looked up are the server's failure, not the client's. */
@AutoConfiguration(after = PlainfaultAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, SecurityFilterChain.class})
@ConditionalOnBean(ProblemResponder.class)
public final class PlainfaultServletSecurityAutoConfiguration {

    /** Applied before the application's own settings, which use what it wraps. */
    @Bean
    Customizer<HttpSecurity> plainfaultLoginOutages(HttpServletRequest request) {
        return http -> http.with(new LoginOutageConfigurer(request), withDefaults());
    }
}
