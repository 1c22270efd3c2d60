package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.SpringServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A filter around ours, with the highest precedence. */
class OuterFilterTest {

    @Test
    void itsExceptionIsAProblem() throws Exception {
        try (SpringServer server = NettyWebFluxContractTest.start(NettyWebFluxContractTest.Application.class)) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.uri() + "/contract/filter/outer/thrown"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().allValues("content-type")).containsExactly("application/problem+json");
            assertThat(answer.body()).startsWith("{\"type\":\"/problems/out-of-stock\"");
        }
    }
}
