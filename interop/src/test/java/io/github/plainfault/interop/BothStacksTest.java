package io.github.plainfault.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Real servers with both adapters on the class path, asked by Spring's clients and over HTTP/2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothStacksTest {

    private static final List<String> OF_THE_CONNECTION =
            List.of("connection", "upgrade", "keep-alive", "proxy-connection", "transfer-encoding");

    private final Map<Stack, ConfigurableApplicationContext> servers = new EnumMap<>(Stack.class);

    @BeforeAll
    void start() {
        for (Stack stack : Stack.values()) {
            servers.put(stack, stack.start());
        }
    }

    @AfterAll
    void stop() {
        servers.values().forEach(ConfigurableApplicationContext::close);
    }

    /** What a client of today asks. */
    record Asked(HttpMethod method, String path, String body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Asked> requests() {
        return Stream.of(
                new Asked(HttpMethod.GET, ContractRoutes.OUT_OF_STOCK, ""),
                new Asked(HttpMethod.GET, ContractRoutes.UNKNOWN, ""),
                new Asked(HttpMethod.GET, "/contract/nothing-here", ""),
                new Asked(HttpMethod.PUT, "/contract/orders", "{}"),
                new Asked(HttpMethod.POST, "/contract/orders", "{\"email\":\"\",\"items\":[]}"),
                new Asked(HttpMethod.POST, "/contract/orders", "{"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void springsClientsReadTheSameProblemFromBothStacks(Asked asked) {
        ProblemDetail expected = readByRestClient(Stack.SERVLET, asked);

        assertThat(expected.getTitle()).isNotBlank();
        assertThat(expected.getInstance()).hasScheme("urn");
        assertThat(expected.getProperties()).containsKeys("explanation", "advice");
        for (Stack stack : Stack.values()) {
            assertThat(withoutInstance(readByRestClient(stack, asked))).isEqualTo(withoutInstance(expected));
            assertThat(withoutInstance(readByWebClient(stack, asked))).isEqualTo(withoutInstance(expected));
        }
    }

    @Test
    void aListOfViolationsIsAListForTheClient() {
        ProblemDetail problem = readByRestClient(
                Stack.REACTIVE, new Asked(HttpMethod.POST, "/contract/orders", "{\"email\":\"\",\"items\":[]}"));

        assertThat(problem.getProperties().get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .first()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("pointer", "#/email")
                .containsEntry("code", "not-blank");
    }

    /** Rule H15. */
    @ParameterizedTest
    @EnumSource
    void overHttp2NoFieldIsAboutTheConnection(Stack stack) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri(stack, ContractRoutes.UNKNOWN)).build(), BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().map()).doesNotContainKeys(OF_THE_CONNECTION.toArray(String[]::new));
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).startsWith("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\"");
    }

    /** Rule H11: what is on its way is left to break off, so that the client sees that it is not whole. */
    @ParameterizedTest
    @EnumSource
    void anAnswerOnItsWayBreaksOffAndNothingIsAppended(Stack stack) throws Exception {
        String all = Wire.get(uri(stack, Stack.COMMITTED));

        assertThat(all)
                .startsWith("HTTP/1.1 200")
                .contains(Stack.BEGINNING)
                .doesNotContain("about:blank", ContractFailures.SECRET)
                .doesNotEndWith("\r\n0\r\n\r\n");
    }

    private ProblemDetail readByRestClient(Stack stack, Asked asked) {
        RestClientResponseException failure =
                catchThrowableOfType(RestClientResponseException.class, () -> RestClient.create()
                        .method(asked.method())
                        .uri(uri(stack, asked.path()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "zh-TW")
                        .body(asked.body().getBytes(UTF_8))
                        .retrieve()
                        .toBodilessEntity());
        return failure.getResponseBodyAs(ProblemDetail.class);
    }

    private ProblemDetail readByWebClient(Stack stack, Asked asked) {
        WebClientResponseException failure =
                catchThrowableOfType(WebClientResponseException.class, () -> SpringClients.webClient()
                        .method(asked.method())
                        .uri(uri(stack, asked.path()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "zh-TW")
                        .bodyValue(asked.body().getBytes(UTF_8))
                        .retrieve()
                        .toBodilessEntity()
                        .block());
        return failure.getResponseBodyAs(ProblemDetail.class);
    }

    private static ProblemDetail withoutInstance(ProblemDetail problem) {
        problem.setInstance(null);
        return problem;
    }

    private URI uri(Stack stack, String path) {
        return URI.create("http://localhost:"
                + servers.get(stack).getEnvironment().getRequiredProperty("local.server.port") + path);
    }
}
