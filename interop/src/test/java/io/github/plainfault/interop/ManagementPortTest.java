package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.ContractRoutes;
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

/** Spring Boot's actuator on a port of its own, which is a server of its own: what fails in it is a problem there, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementPortTest {

    private final Map<WebApplicationType, WatchedApplication> servers = new EnumMap<>(WebApplicationType.class);

    @BeforeAll
    void start() {
        stacks().forEach(stack ->
                servers.put(stack, WatchedApplication.start(stack, Map.of("management.server.port", "0"))));
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
    void healthIsAnswered(WebApplicationType stack) throws Exception {
        HttpResponse<String> answer = servers.get(stack).askManagement("GET", "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void whatDoesNotExistThereIsAProblem(WebApplicationType stack) throws Exception {
        ActuatorTest.assertProblem(servers.get(stack).askManagement("GET", "/actuator/nothing"), 404);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aWrongMethodThereIsAProblemThatNamesTheRightOnes(WebApplicationType stack) throws Exception {
        HttpResponse<String> answer = servers.get(stack).askManagement("DELETE", "/actuator/health");

        ActuatorTest.assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("allow").orElseThrow()).contains("GET");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void theApplicationsPortAnswersProblems(WebApplicationType stack) throws Exception {
        ActuatorTest.assertProblem(servers.get(stack).ask("GET", ContractRoutes.UNKNOWN), 500);
        ActuatorTest.assertProblem(servers.get(stack).ask("GET", "/actuator/health"), 404);
    }
}
