package io.github.plainfault.webflux;

import static org.springframework.security.config.Customizer.withDefaults;

import io.github.plainfault.spring.contract.ContractControllers;
import io.github.plainfault.spring.contract.SecuredController;
import io.github.plainfault.spring.contract.SecuredSettings;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint.DelegateEntry;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.MediaTypeServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import reactor.core.publisher.Mono;

/** The chains that {@link SecuredController} describes, on WebFlux. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableReactiveMethodSecurity
@ContractControllers
@Import({SecuredController.class, SecuredWebFluxApplication.AdminController.class})
class SecuredWebFluxApplication {

    @Bean
    ReactiveUserDetailsService users() {
        return name -> Mono.fromSupplier(() -> SecuredSettings.user(name))
                .onErrorResume(UsernameNotFoundException.class, unknown -> Mono.empty());
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain basic(ServerHttpSecurity http) {
        return stateless(http, "/secured/basic/**")
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(withDefaults())
                .authorizeExchange(requests -> requests.pathMatchers("/secured/basic/open/**")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain csrf(ServerHttpSecurity http) {
        return stateless(http, "/secured/csrf/**")
                .httpBasic(withDefaults())
                .logout(logout -> logout.logoutUrl("/secured/csrf/logout"))
                .authorizeExchange(requests -> requests.anyExchange().authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain form(ServerHttpSecurity http) {
        return stateless(http, "/secured/form/**")
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(withDefaults())
                .httpBasic(withDefaults())
                .authorizeExchange(requests -> requests.anyExchange().authenticated())
                .build();
    }

    @Bean
    @Order(4)
    SecurityWebFilterChain page(ServerHttpSecurity http) {
        MediaTypeServerWebExchangeMatcher browser = new MediaTypeServerWebExchangeMatcher(MediaType.TEXT_HTML);
        browser.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        DelegatingServerAuthenticationEntryPoint entryPoint = new DelegatingServerAuthenticationEntryPoint(
                new DelegateEntry(browser, new RedirectServerAuthenticationEntryPoint("/login")));
        entryPoint.setDefaultEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED));
        return stateless(http, "/secured/page/**")
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(withDefaults())
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(entryPoint))
                .authorizeExchange(requests -> requests.anyExchange().authenticated())
                .build();
    }

    @Bean
    @Order(5)
    SecurityWebFilterChain hidden(ServerHttpSecurity http) {
        return stateless(http, "/secured/hidden/**")
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(withDefaults())
                .exceptionHandling(exceptions ->
                        exceptions.accessDeniedHandler(new HttpStatusServerAccessDeniedHandler(HttpStatus.NOT_FOUND)))
                .authorizeExchange(requests -> requests.pathMatchers("/secured/hidden/there")
                        .denyAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(6)
    SecurityWebFilterChain own(ServerHttpSecurity http) {
        return stateless(http, "/secured/own/**")
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(basic ->
                        basic.authenticationEntryPoint((exchange, failure) -> own(exchange.getResponse(), 401)))
                .exceptionHandling(exceptions ->
                        exceptions.accessDeniedHandler((exchange, denied) -> own(exchange.getResponse(), 403)))
                .authorizeExchange(requests -> requests.pathMatchers("/secured/own/denied")
                        .denyAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(7)
    SecurityWebFilterChain cors(ServerHttpSecurity http) {
        UrlBasedCorsConfigurationSource origins = new UrlBasedCorsConfigurationSource();
        origins.registerCorsConfiguration("/**", SecuredSettings.origins());
        return stateless(http, "/secured/cors/**")
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .cors(cors -> cors.configurationSource(origins))
                .httpBasic(withDefaults())
                .authorizeExchange(requests -> requests.anyExchange().authenticated())
                .build();
    }

    @Bean
    @Order(8)
    SecurityWebFilterChain rest(ServerHttpSecurity http) {
        return stateless(http, "/**")
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(requests -> requests.anyExchange().permitAll())
                .build();
    }

    private static ServerHttpSecurity stateless(ServerHttpSecurity http, String paths) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher(paths))
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
    }

    private static Mono<Void> own(ServerHttpResponse response, int status) {
        byte[] body = SecuredSettings.OWN_BODY.getBytes(StandardCharsets.UTF_8);
        response.setRawStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** For those who may more. */
    @RestController
    static class AdminController {

        @GetMapping({"/secured/basic/admin", "/secured/basic/open/admin"})
        @PreAuthorize("hasRole('ADMIN')")
        public Mono<String> admin() {
            return Mono.just("ok");
        }
    }
}
