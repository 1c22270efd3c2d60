package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.RequestFacts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ResponseStatusException;

/** Failures between which nobody outside may see a difference, byte by byte, but for the id of the occurrence. */
class NothingIsToldApartTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "text/html"})
    void aMissingUserIsAWrongPassword(String format) {
        assertThat(Stream.of(
                                new BadCredentialsException("wrong password"),
                                UsernameNotFoundException.fromUsername("nobody"),
                                new LockedException("locked"),
                                new DisabledException("disabled"),
                                new AccountExpiredException("expired"),
                                new CredentialsExpiredException("expired"))
                        .map(failure -> sent(failure, format))
                        .distinct())
                .singleElement()
                .asString()
                .startsWith("401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "text/html"})
    void whatIsHiddenIsWhatIsMissing(String format) {
        assertThat(Stream.of(
                                new NoResourceFoundException(URI.create("/orders/8"), "orders/8"),
                                new ErrorResponseException(HttpStatus.NOT_FOUND),
                                new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .map(failure -> sent(failure, format))
                        .distinct())
                .singleElement()
                .asString()
                .startsWith("404");
    }

    @Test
    void anIdIsAllThatDiffers() {
        Throwable failure = new BadCredentialsException("wrong password");

        assertThat(List.of(answered(failure, "text/html"), answered(failure, "text/html")))
                .doesNotHaveDuplicates();
    }

    private static String sent(Throwable failure, String format) {
        return ID.matcher(answered(failure, format)).replaceAll("id");
    }

    private static String answered(Throwable failure, String format) {
        Answered answered =
                Answered.to(Answered.spring(), failure, RequestFacts.of("GET", "/orders/8", Map.of("Accept", format)));
        return answered.answer() + answered.sent();
    }
}
