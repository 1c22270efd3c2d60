package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.config.Customizer.withDefaults;

import io.github.plainfault.spring.contract.SecuredController;
import io.github.plainfault.spring.contract.SecuredSettings;
import io.github.plainfault.spring.contract.SpringServer;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.rememberme.InMemoryTokenRepositoryImpl;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;

/** Users that Spring Security remembers by a cookie, which only the servlet stack has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RememberedUserTest {

    private final SpringServer server = SpringServer.start(Application.class, Map.of(), MvcContractApplication.JETTY);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aCookieIsEnoughForMostPages() throws Exception {
        HttpResponse<String> answer = ask("/secured/read/ok", "Cookie", remembered());

        assertThat(answer.body()).isEqualTo("ok");
    }

    @Test
    void whereACookieIsNotEnoughTheUserIsAskedAgain() throws Exception {
        HttpResponse<String> answer = ask("/secured/pay/ok", "Cookie", remembered());

        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic ");
    }

    @Test
    void aCookieThatNobodyKnowsIsNone() throws Exception {
        assertProblem(ask("/secured/read/ok", "Cookie", "remember-me=nonsense"), 401);
    }

    /** HTTP Basic asks again, whoever has found out. */
    @Test
    void aCookieThatSomebodyElseHasUsedIsTakenBackAndTheUserIsAskedAgain() throws Exception {
        HttpResponse<String> answer = askTwice("/secured/read/ok");

        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertTakenBack(answer);
    }

    /** Nobody is there to ask, and no challenge that a client could answer. */
    @Test
    void whereThereIsOnlyALoginPageSuchACookieIsRefused() throws Exception {
        HttpResponse<String> answer = askTwice("/secured/page/ok");

        assertProblem(answer, 403);
        assertTakenBack(answer);
    }

    private HttpResponse<String> askTwice(String path) throws IOException, InterruptedException {
        String stolen = remembered();
        ask("/secured/read/ok", "Cookie", stolen);
        return ask(path, "Cookie", stolen);
    }

    private static void assertTakenBack(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("remember-me=;") && cookie.contains("Expires=Thu, 01 Jan 1970"));
        assertThat(answer.body()).doesNotContainIgnoringCase("theft");
    }

    private String remembered() throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString("reader:correct-horse".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = ask("/secured/read/ok", "Authorization", "Basic " + credentials);
        HttpCookie cookie = HttpCookie.parse(
                        answer.headers().firstValue("Set-Cookie").orElseThrow())
                .get(0);
        return cookie.getName() + '=' + cookie.getValue();
    }

    private HttpResponse<String> ask(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header(header, value)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).contains("\"status\":" + status);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SecuredController.class)
    static class Application {

        @Bean
        UserDetailsService users() {
            return SecuredSettings::user;
        }

        @Bean
        PersistentTokenRepository tokens() {
            return new InMemoryTokenRepositoryImpl();
        }

        @Bean
        @Order(1)
        SecurityFilterChain page(HttpSecurity http, UserDetailsService users, PersistentTokenRepository tokens) {
            return http.securityMatcher("/secured/page/**")
                    .formLogin(withDefaults())
                    .rememberMe(remember -> remember.userDetailsService(users).tokenRepository(tokens))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain remembering(HttpSecurity http, UserDetailsService users, PersistentTokenRepository tokens) {
            return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .httpBasic(withDefaults())
                    .rememberMe(remember -> remember.alwaysRemember(true)
                            .userDetailsService(users)
                            .tokenRepository(tokens))
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/secured/pay/**")
                            .fullyAuthenticated()
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }
}
