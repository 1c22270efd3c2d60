package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.SpringServer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where Plainfault does not answer, a refused origin reads Spring's line of text. */
class CorsLeftToOthersTest {

    @Test
    void aRefusedOriginReadsWhatSpringWrites() throws Exception {
        try (SpringServer server = MvcContractApplication.startWithout(
                MvcContractApplication.class,
                Map.of("plainfault.paths.include", "/api/**"),
                MvcContractApplication.JETTY)) {
            HttpResponse<String> answer = Asked.get(server, "/contract/cors", "Origin", "https://elsewhere.example");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("Invalid CORS request");
        }
    }
}
