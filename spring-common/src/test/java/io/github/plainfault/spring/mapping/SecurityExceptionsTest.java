package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** Who answers an exception of Spring Security. */
class SecurityExceptionsTest {

    static Stream<Throwable> questionsToTheClient() {
        return Stream.of(
                new BadCredentialsException(""),
                new InsufficientAuthenticationException(""),
                new LockedException(""),
                new AccessDeniedException(""),
                new AuthorizationDeniedException(""));
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                new AuthenticationServiceException(""),
                new InternalAuthenticationServiceException(""),
                new ProviderNotFoundException(""));
    }

    static Stream<Throwable> others() {
        return Stream.of(
                new IllegalStateException(new BadCredentialsException("")),
                new SecurityException(),
                new java.nio.file.AccessDeniedException(""));
    }

    @ParameterizedTest
    @MethodSource("questionsToTheClient")
    void securityAsksTheClient(Throwable failure) {
        assertThat(SecurityExceptions.areForSecurity(failure)).isTrue();
        assertThat(SecurityExceptions.isOutage(failure)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("outages")
    void nobodyAsksTheClientInAnOutage(Throwable failure) {
        assertThat(SecurityExceptions.areForSecurity(failure)).isFalse();
        assertThat(SecurityExceptions.isOutage(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("others")
    void everythingElseIsNoneOfItsBusiness(Throwable failure) {
        assertThat(SecurityExceptions.areForSecurity(failure)).isFalse();
        assertThat(SecurityExceptions.isOutage(failure)).isFalse();
    }
}
