package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestFactsTest {

    @Test
    void findsAHeaderInAnyCase() {
        assertThat(RequestFacts.of("GET", "/", Map.of("accept", "text/html")).header("Accept"))
                .isEqualTo("text/html");
    }

    @Test
    void anAbsentHeaderIsNull() {
        assertThat(RequestFacts.of("GET", "/", Map.of()).header("Accept")).isNull();
    }

    @Test
    void copiesTheHeaders() {
        Map<String, String> headers = new HashMap<>();
        RequestFacts request = RequestFacts.of("GET", "/", headers);

        headers.put("Accept", "text/html");

        assertThat(request.header("Accept")).isNull();
    }

    @Test
    void onlyHeadIsHead() {
        assertThat(RequestFacts.of("HEAD", "/", Map.of()).isHead()).isTrue();
        assertThat(RequestFacts.of("head", "/", Map.of()).isHead())
                .as("methods are case-sensitive (RFC 9110, section 9.1)")
                .isFalse();
    }
}
