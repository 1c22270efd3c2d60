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

/** Spring Boot's actuator on the application's port: what it says stays its own, and what it has not is a problem. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActuatorTest {

    private final Map<WebApplicationType, WatchedApplication> servers = new EnumMap<>(WebApplicationType.class);

    @BeforeAll
    void start() {
        stacks().forEach(stack -> servers.put(stack, WatchedApplication.start(stack, properties())));
    }

    @AfterAll
    void stop() {
        servers.values().forEach(WatchedApplication::close);
    }

    static Stream<WebApplicationType> stacks() {
        return Stream.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE);
    }

    /** An application that is down: its health is an error status with a body. */
    private static Map<String, Object> properties() {
        return Map.of("management.endpoint.health.status.http-mapping.up", "503");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void anErrorStatusOfHealthKeepsItsBody(WebApplicationType stack) throws Exception {
        HttpResponse<String> answer = servers.get(stack).ask("GET", "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/vnd.spring-boot");
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("title");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void anEndpointThatDoesNotExistIsAProblem(WebApplicationType stack) throws Exception {
        assertProblem(servers.get(stack).ask("GET", "/actuator/nothing"), 404);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void whatAnEndpointDoesNotKnowIsAProblem(WebApplicationType stack) throws Exception {
        assertProblem(servers.get(stack).ask("GET", "/actuator/metrics/nothing"), 404);
        assertProblem(servers.get(stack).ask("GET", "/actuator/health/nothing"), 404);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aMethodThatAnEndpointDoesNotHaveIsAProblemThatNamesThoseItHas(WebApplicationType stack) throws Exception {
        HttpResponse<String> answer = servers.get(stack).ask("DELETE", "/actuator/health");

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("allow").orElseThrow()).contains("GET");
    }

    static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"explanation\":");
    }
}
