package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.SecuredController;
import io.github.plainfault.spring.contract.TokenContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import reactor.core.publisher.Mono;

/** A resource server on Spring WebFlux and Reactor Netty. */
class NettyTokenContractTest extends TokenContract {

    NettyTokenContractTest() {
        super(Application.class, WebFluxServer.NETTY.others());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SecuredController.class)
    static class Application {

        @Bean
        SecurityWebFilterChain tokens(ServerHttpSecurity http) {
            NimbusReactiveJwtDecoder decoder =
                    NimbusReactiveJwtDecoder.withSecretKey(KEY).build();
            ReactiveJwtDecoder fetching = token -> token.equals(OUTAGE)
                    ? Mono.error(new JwtException("sentinel: cannot fetch keys"))
                    : decoder.decode(token);
            ServerBearerTokenAuthenticationConverter anywhere = new ServerBearerTokenAuthenticationConverter();
            anywhere.setAllowUriQueryParameter(true);
            return http.oauth2ResourceServer(
                            tokens -> tokens.bearerTokenConverter(anywhere).jwt(jwt -> jwt.jwtDecoder(fetching)))
                    .authorizeExchange(requests -> requests.pathMatchers(WRITE)
                            .hasAuthority("SCOPE_write")
                            .anyExchange()
                            .authenticated())
                    .build();
        }
    }
}
