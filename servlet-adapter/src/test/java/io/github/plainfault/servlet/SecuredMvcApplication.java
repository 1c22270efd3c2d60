package io.github.plainfault.servlet;

import static org.springframework.security.config.Customizer.withDefaults;

import io.github.plainfault.spring.contract.ContractControllers;
import io.github.plainfault.spring.contract.SecuredController;
import io.github.plainfault.spring.contract.SecuredSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The chains that {@link SecuredController} describes, on Spring MVC. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableMethodSecurity
@ContractControllers
@Import({SecuredController.class, SecuredMvcApplication.AdminController.class})
class SecuredMvcApplication {

    @Bean
    UserDetailsService users() {
        return SecuredSettings::user;
    }

    @Bean
    @Order(1)
    SecurityFilterChain basic(HttpSecurity http) {
        return stateless(http, "/secured/basic/**")
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(SecuredMvcApplication::withoutCharset)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/secured/basic/open/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain csrf(HttpSecurity http) {
        return stateless(http, "/secured/csrf/**")
                .csrf(csrf -> csrf.csrfTokenRepository(new KnownToken()))
                .httpBasic(SecuredMvcApplication::withoutCharset)
                .logout(logout -> logout.logoutUrl("/secured/csrf/logout"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain form(HttpSecurity http) {
        return stateless(http, "/secured/form/**")
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(withDefaults())
                .httpBasic(SecuredMvcApplication::withoutCharset)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain page(HttpSecurity http) {
        MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browser.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return stateless(http, "/secured/page/**")
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(withDefaults())
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), new NegatedRequestMatcher(browser)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain hidden(HttpSecurity http) {
        return stateless(http, "/secured/hidden/**")
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(SecuredMvcApplication::withoutCharset)
                .exceptionHandling(exceptions ->
                        exceptions.accessDeniedHandler((request, response, denied) -> response.sendError(404)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/secured/hidden/there")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain own(HttpSecurity http) {
        return stateless(http, "/secured/own/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> own(response, 401)))
                .exceptionHandling(
                        exceptions -> exceptions.accessDeniedHandler((request, response, denied) -> own(response, 403)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/secured/own/denied")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain cors(HttpSecurity http) {
        UrlBasedCorsConfigurationSource origins = new UrlBasedCorsConfigurationSource();
        origins.registerCorsConfiguration("/**", SecuredSettings.origins());
        return stateless(http, "/secured/cors/**")
                .csrf(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins))
                .httpBasic(SecuredMvcApplication::withoutCharset)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(8)
    SecurityFilterChain rest(HttpSecurity http) {
        return stateless(http, "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** WebFlux says how much of an address others learn unless told otherwise; here it has to be told. */
    private static HttpSecurity stateless(HttpSecurity http, String paths) {
        return http.securityMatcher(paths)
                .headers(headers -> headers.referrerPolicy(withDefaults()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** On WebFlux the challenge has none; everything else is as it always is. */
    private static void withoutCharset(HttpBasicConfigurer<HttpSecurity> basic) {
        BasicAuthenticationEntryPoint challenge = new BasicAuthenticationEntryPoint();
        challenge.setRealmName("Realm");
        challenge.setCharset(null);
        basic.authenticationEntryPoint(DelegatingAuthenticationEntryPoint.builder()
                .addEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new RequestHeaderRequestMatcher("X-Requested-With", "XMLHttpRequest"))
                .defaultEntryPoint(challenge)
                .build());
    }

    private static void own(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(SecuredSettings.OWN_BODY.length());
        response.getOutputStream().print(SecuredSettings.OWN_BODY);
    }

    /** Needs no session to be remembered in, whose cookie would be another one each time. */
    private static final class KnownToken implements CsrfTokenRepository {

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "expected");
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            // it is always the same
        }

        @Override
        public CsrfToken loadToken(HttpServletRequest request) {
            return generateToken(request);
        }
    }

    /** For those who may more. */
    @RestController
    static class AdminController {

        @GetMapping({"/secured/basic/admin", "/secured/basic/open/admin"})
        @PreAuthorize("hasRole('ADMIN')")
        public String admin() {
            return "ok";
        }
    }
}
