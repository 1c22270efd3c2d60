package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    @ParameterizedTest
    @CsvSource({
        "PUT, If-Match",
        "PATCH, if-match",
        "DELETE, If-Match",
        "POST, If-Match",
        "GET, If-Match",
        "HEAD, If-Match",
        "PUT, If-None-Match",
        "POST, If-None-Match",
        "DELETE, If-None-Match",
    })
    void aConditionOnTheMethodIsOne(String method, String field) {
        assertThat(request(method, field, "\"v7\"").hasPrecondition()).isTrue();
        assertThat(request(method, field, "*").hasPrecondition()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, If-None-Match",
        "HEAD, If-None-Match",
        "OPTIONS, If-Match",
        "TRACE, If-Match",
        "CONNECT, If-None-Match",
        "PUT, If-Range",
        "PUT, ETag",
    })
    void whatOnlySavesWorkOrDoesNotApplyIsNone(String method, String field) {
        assertThat(request(method, field, "\"v7\"").hasPrecondition()).isFalse();
    }

    @Test
    void aRequestWithoutConditionHasNone() {
        assertThat(RequestFacts.of("PUT", "/", Map.of()).hasPrecondition()).isFalse();
        assertThat(request("PUT", "If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .hasPrecondition())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Wed Nov 16 08:49:37 1994"
            })
    void aDateIsOneInEachOfItsThreeForms(String date) {
        assertThat(request("PUT", "If-Unmodified-Since", date).hasPrecondition())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-11-21T08:49:37Z", "784111777", "Sun, 06 Nov 1994 08:49:37 GMT, again"})
    void whatIsNoDateIsIgnored(String noDate) {
        assertThat(request("PUT", "If-Unmodified-Since", noDate).hasPrecondition())
                .isFalse();
        assertThat(RequestFacts.of("PUT", "/", Map.of("If-Unmodified-Since", noDate, "If-Match", "*"))
                        .hasPrecondition())
                .as("beside another condition")
                .isTrue();
    }

    private static RequestFacts request(String method, String field, String value) {
        return RequestFacts.of(method, "/orders/7", Map.of(field, value));
    }
}
