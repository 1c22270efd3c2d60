package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.MessageSourceLookup;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.server.ResponseStatusException;

/** What clients learn of Spring's exceptions: what their authors meant for them, and nothing else. */
class SpringFaultsTest {

    private static final String SECRET = "secret";

    private final StaticMessageSource messages = new StaticMessageSource();
    private ProblemResponder responder = ProblemResponder.builder().build();

    @BeforeEach
    void build() {
        MessageSourceLookup lookup = new MessageSourceLookup(messages, Locale.ENGLISH);
        ProblemResponder.Builder builder = ProblemResponder.builder();
        SpringFaults.all(lookup, new ConstraintWords(lookup, null), 400, false).forEach(builder::frameworkMapping);
        responder = builder.build();
    }

    @Test
    void showsTheReasonOfAClientError() {
        assertThat(body(new ResponseStatusException(HttpStatus.CONFLICT, "order already shipped"), "en"))
                .contains("\"status\":409", "\"detail\":\"order already shipped\"");
    }

    @Test
    void hidesTheReasonOfAServerError() {
        assertThat(body(new ResponseStatusException(HttpStatus.BAD_GATEWAY, SECRET), "en"))
                .contains("\"status\":502")
                .doesNotContain(SECRET);
    }

    @Test
    void hidesTheMessageOfTheCause() {
        assertThat(body(
                        new ResponseStatusException(HttpStatus.CONFLICT, null, new IllegalStateException(SECRET)),
                        "en"))
                .contains("\"status\":409")
                .doesNotContain(SECRET);
    }

    @Test
    void keepsWhatAnErrorResponseSays() {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, "Credit is used up.");
        detail.setType(URI.create("https://shop.example/credit"));
        detail.setTitle("Out of credit");
        detail.setProperty("balance", 30);
        ErrorResponseException exception = new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, detail, null);
        exception.getHeaders().set(HttpHeaders.RETRY_AFTER, "60");

        ProblemResponse response = response(exception, "en");

        assertThat(text(response))
                .contains(
                        "\"type\":\"https://shop.example/credit\"",
                        "\"title\":\"Out of credit\"",
                        "\"detail\":\"Credit is used up.\"",
                        "\"balance\":30");
        assertThat(header(response, "Retry-After")).isEqualTo("60");
    }

    @Test
    void keepsTheErrorsOfAnErrorResponse() {
        ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        detail.setProperty("errors", List.of("one", "two"));

        assertThat(body(new ErrorResponseException(HttpStatus.BAD_REQUEST, detail, null), "en"))
                .contains("\"errors\":[\"one\",\"two\"]");
    }

    @Test
    void takesTheWordsOfTheApplicationUnderSpringsOwnKeys() {
        String name = ResponseStatusException.class.getName();
        messages.addMessage("problemDetail." + name, Locale.TRADITIONAL_CHINESE, "訂單已經出貨");
        messages.addMessage("problemDetail.title." + name, Locale.TRADITIONAL_CHINESE, "無法修改");

        assertThat(body(new ResponseStatusException(HttpStatus.CONFLICT, "order already shipped"), "zh-TW"))
                .contains("\"title\":\"無法修改\"", "\"detail\":\"訂單已經出貨\"");
    }

    @Test
    void takesTheWordsOfTheApplicationUnderPlainfaultsKeysToo() {
        messages.addMessage("status.409.title", Locale.ENGLISH, "That does not fit");
        MessageSourceLookup lookup = new MessageSourceLookup(messages, Locale.ENGLISH);
        ProblemResponder own = ProblemResponder.builder()
                .catalog(MessageCatalog.builder().lookup(lookup).build())
                .build();

        assertThat(text(response(own, new OptimisticClash(), "en"))).contains("\"title\":\"That does not fit\"");
    }

    @Test
    void showsTheReasonOfAnAnnotatedClientErrorAndResolvesItAsCode() {
        assertThat(body(new Gone(), "en")).contains("\"status\":410", "\"detail\":\"gone.reason\"");

        messages.addMessage("gone.reason", Locale.TRADITIONAL_CHINESE, "這份文件已經移除");
        assertThat(body(new Gone(), "zh-TW")).contains("\"detail\":\"這份文件已經移除\"");
    }

    @ParameterizedTest
    @CsvSource({"401, 502", "403, 502", "404, 502", "409, 502", "429, 503", "500, 502", "503, 503", "504, 504"})
    void anUpstreamsStatusIsNeverOurs(int theirs, int ours) {
        RestClientResponseException answered = new HttpClientErrorException(HttpStatus.valueOf(theirs), SECRET);

        ProblemResponse response = response(answered, "en");

        assertThat(response.status()).isEqualTo(ours);
        assertThat(text(response)).doesNotContain(SECRET);
    }

    @Test
    void anUpstreamsRetryAfterIsPassedOn() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "17");
        headers.set("X-Internal", SECRET);
        ProblemResponse response = response(
                HttpClientErrorException.create(
                        HttpStatus.TOO_MANY_REQUESTS, SECRET, headers, new byte[0], StandardCharsets.UTF_8),
                "en");

        assertThat(response.status()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isEqualTo("17");
        assertThat(response.headers().toString()).doesNotContain(SECRET);
    }

    @Test
    void anUpstreamThatIsLateIsATimeout() {
        assertThat(response(new ResourceAccessException(SECRET, new SocketTimeoutException(SECRET)), "en")
                        .status())
                .isEqualTo(504);
    }

    @Test
    void anUpstreamThatCannotBeReachedIsABadGateway() {
        assertThat(response(new ResourceAccessException(SECRET, new IOException(SECRET)), "en")
                        .status())
                .isEqualTo(502);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 0, duplicate",
        "23000, 1062, duplicate",
        "23000, 2627, duplicate",
        "23000, 1, duplicate",
        "23503, 0, data-conflict",
        "23000, 547, data-conflict"
    })
    void aBrokenRuleOfTheDataIsADuplicateOnlyIfTheDatabaseSaysSo(String state, int vendorCode, String type) {
        Throwable database = new SQLException("Key (email)=(a@b) exists", state, vendorCode);

        assertThat(body(new DataIntegrityViolationException(SECRET, new RuntimeException(database)), "en"))
                .contains("\"type\":\"/problems/" + type + "\"", "\"status\":409")
                .doesNotContain(SECRET, "a@b");
    }

    private String body(Throwable failure, String language) {
        return text(response(failure, language));
    }

    private ProblemResponse response(Throwable failure, String language) {
        return response(responder, failure, language);
    }

    private static ProblemResponse response(ProblemResponder responder, Throwable failure, String language) {
        RequestFacts request = RequestFacts.of("GET", "/orders/7", Map.of("Accept-Language", language));
        return ((Outcome.Answer) responder.respondTo(failure, request)).response();
    }

    private static String text(ProblemResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(ProblemResponse response, String name) {
        return response.headers().stream()
                .filter(field -> field.isNamed(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @ResponseStatus(code = HttpStatus.GONE, reason = "gone.reason")
    private static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 409)
    private static final class OptimisticClash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
