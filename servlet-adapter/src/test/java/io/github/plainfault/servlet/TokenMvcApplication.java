package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.SecuredController;
import io.github.plainfault.spring.contract.TokenContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;

/** A resource server on Spring MVC. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SecuredController.class)
class TokenMvcApplication {

    @Bean
    SecurityFilterChain tokens(HttpSecurity http) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withSecretKey(TokenContract.KEY).build();
        JwtDecoder fetching = token -> {
            if (token.equals(TokenContract.OUTAGE)) {
                throw new JwtException("sentinel: cannot fetch keys");
            }
            return decoder.decode(token);
        };
        DefaultBearerTokenResolver anywhere = new DefaultBearerTokenResolver();
        anywhere.setAllowUriQueryParameter(true);
        return http.oauth2ResourceServer(
                        tokens -> tokens.bearerTokenResolver(anywhere).jwt(jwt -> jwt.decoder(fetching)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(TokenContract.WRITE)
                        .hasAuthority("SCOPE_write")
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
