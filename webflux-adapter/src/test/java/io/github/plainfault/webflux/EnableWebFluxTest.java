package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.ContractController;
import io.github.plainfault.spring.contract.ReturnedController;
import io.github.plainfault.spring.contract.SpringServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.config.EnableWebFlux;

/** An application that configures Spring WebFlux itself, so that Boot's own configuration of it stays away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnableWebFluxTest {

    private final SpringServer server =
            NettyWebFluxContractTest.start(Application.class, Map.of("plainfault.complete-problem-details", "true"));

    @AfterAll
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/contract/out-of-stock, 409",
        "/contract/status/404, 404",
        "/contract/orders, 405",
        "/contract/nothing-here, 404",
        "/contract/unknown, 500",
        "/contract/returned/bare, 409"
    })
    void errorsAreProblems(String path, int status) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.uri() + path)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("content-type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"explanation\":");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableWebFlux
    @Import({ContractController.class, ReturnedController.class})
    static class Application {}
}
