package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.spring.mapping.SecurityExceptions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Notices when Spring Security cannot check credentials because something of the server is broken. HTTP Basic would ask
 * for other credentials (401) then, which cannot help; {@link ProblemFilter} answers the failure itself instead.
 *
 * <pre>{@code
 * http.with(new LoginOutageConfigurer(request), withDefaults()).httpBasic(withDefaults());
 * }</pre>
 *
 * <p>Needs Spring's {@code RequestContextFilter}, which Spring Boot registers for Spring MVC, and has to stand before what
 * uses the {@code AuthenticationManager}.
 */
public final class LoginOutageConfigurer extends AbstractHttpConfigurer<LoginOutageConfigurer, HttpSecurity> {

    private final HttpServletRequest request;

    /**
     * @param request whichever request is current, as Spring injects it into a bean
     */
    public LoginOutageConfigurer(HttpServletRequest request) {
        this.request = requireNonNull(request, "request");
    }

    @Override
    public void configure(HttpSecurity http) {
        AuthenticationManager manager = http.getSharedObject(AuthenticationManager.class);
        if (manager != null) {
            http.setSharedObject(AuthenticationManager.class, authentication -> authenticate(authentication, manager));
        }
    }

    private Authentication authenticate(Authentication authentication, AuthenticationManager manager) {
        try {
            return manager.authenticate(authentication);
        } catch (AuthenticationException failure) {
            if (SecurityExceptions.isOutage(failure)) {
                note(failure);
            }
            throw failure;
        }
    }

    private void note(AuthenticationException failure) {
        try {
            request.setAttribute(LoginOutage.ATTRIBUTE, failure);
        } catch (IllegalStateException unknownRequest) {
            failure.addSuppressed(unknownRequest); // without that filter Spring Security answers as ever
        }
    }
}
