package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;

/** springdoc describes the application as ever, and what fails beside it is a problem. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private final Map<WebApplicationType, WatchedApplication> servers = new EnumMap<>(WebApplicationType.class);

    @BeforeAll
    void start() {
        Map<String, Object> everything = Map.of("plainfault.complete-problem-details", "true");
        stacks().forEach(stack -> servers.put(stack, WatchedApplication.start(stack, everything)));
    }

    @AfterAll
    void stop() {
        servers.values().forEach(WatchedApplication::close);
    }

    static Stream<WebApplicationType> stacks() {
        return Stream.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void theDescriptionHasTheRoutesOfTheApplicationAndNoneOfOurs(WebApplicationType stack) throws Exception {
        HttpResponse<String> answer = servers.get(stack).ask("GET", "/v3/api-docs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body())
                .startsWith("{\"openapi\":\"3.")
                .contains("\"/contract/orders\":{\"post\":")
                .doesNotContain("\"/error\"", "plainfault");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void errorsAreProblemsAllTheSame(WebApplicationType stack) throws Exception {
        ActuatorTest.assertProblem(servers.get(stack).ask("GET", "/contract/out-of-stock"), 409);
        ActuatorTest.assertProblem(servers.get(stack).ask("GET", "/contract/orders"), 405);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aDescriptionThatDoesNotExistIsAProblem(WebApplicationType stack) throws Exception {
        ActuatorTest.assertProblem(servers.get(stack).ask("GET", "/v3/api-docs/nothing"), 404);
        ActuatorTest.assertProblem(servers.get(stack).ask("DELETE", "/v3/api-docs"), 405);
    }
}
