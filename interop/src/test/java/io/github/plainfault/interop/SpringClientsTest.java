package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plainfault.contract.GoldenAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Spring's own clients read every golden answer into Spring's own type for problems. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringClientsTest {

    private final RestClient restClient = RestClient.create();
    private final WebClient webClient = SpringClients.webClient();
    private GoldenServer json;
    private GoldenServer xml;

    @BeforeAll
    void start() throws IOException {
        json = new GoldenServer("application/problem+json");
        xml = new GoldenServer("application/problem+xml");
    }

    @AfterAll
    void stop() {
        json.close();
        xml.close();
    }

    @ParameterizedTest
    @MethodSource("inJson")
    void restClientReadsTheProblem(GoldenAnswer golden) {
        RestClientResponseException failure = catchThrowableOfType(
                RestClientResponseException.class,
                () -> restClient.get().uri(json.uriOf(golden)).retrieve().toBodilessEntity());

        assertThat(failure.getStatusCode().value()).isEqualTo(golden.status());
        assertSame(golden, failure.getResponseBodyAs(ProblemDetail.class));
    }

    @ParameterizedTest
    @MethodSource("inJson")
    void webClientReadsTheProblem(GoldenAnswer golden) {
        WebClientResponseException failure = catchThrowableOfType(WebClientResponseException.class, () -> webClient
                .get()
                .uri(json.uriOf(golden))
                .retrieve()
                .toBodilessEntity()
                .block());

        assertThat(failure.getStatusCode().value()).isEqualTo(golden.status());
        assertSame(golden, failure.getResponseBodyAs(ProblemDetail.class));
    }

    /** XML has no lists of its own: what Spring makes of them is Spring's business. */
    @ParameterizedTest
    @MethodSource("inXml")
    void restClientReadsTheProblemInXml(GoldenAnswer golden) {
        RestClientResponseException failure = catchThrowableOfType(
                RestClientResponseException.class,
                () -> restClient.get().uri(xml.uriOf(golden)).retrieve().toBodilessEntity());

        ProblemDetail problem = failure.getResponseBodyAs(ProblemDetail.class);
        assertStandardMembers(golden, problem);
        assertThat(problem.getProperties()).containsKeys("explanation", "advice");
    }

    private static void assertSame(GoldenAnswer golden, @Nullable ProblemDetail problem) {
        assertStandardMembers(golden, problem);
        Map<String, Object> properties = problem.getProperties();
        assertThat(Members.tree(properties == null ? Map.of() : properties)).isEqualTo(Members.extensionsOf(golden));
    }

    private static void assertStandardMembers(GoldenAnswer golden, @Nullable ProblemDetail problem) {
        assertThat(problem).isNotNull();
        assertThat(problem.getType()).isEqualTo(URI.create(golden.text("type")));
        assertThat(problem.getTitle()).isEqualTo(golden.text("title"));
        assertThat(problem.getStatus()).isEqualTo(golden.status());
        assertThat(problem.getDetail()).isEqualTo(golden.text("detail"));
        assertThat(Objects.toString(problem.getInstance(), null)).isEqualTo(golden.text("instance"));
    }

    private static Stream<GoldenAnswer> inJson() {
        return GoldenAnswer.ofType("application/problem+json");
    }

    private static Stream<GoldenAnswer> inXml() {
        return GoldenAnswer.ofType("application/problem+xml");
    }
}
