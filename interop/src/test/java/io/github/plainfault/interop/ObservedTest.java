package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import io.github.plainfault.interop.SeenRequests.Seen;
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

/** Whoever measures and traces requests sees what the client has got, and errors only where the server is to blame. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservedTest {

    private final Map<WebApplicationType, WatchedApplication> servers = new EnumMap<>(WebApplicationType.class);

    @BeforeAll
    void start() {
        stacks().forEach(stack -> servers.put(stack, WatchedApplication.start(stack, Map.of())));
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
    void aMistakeOfTheServerIsAnErrorWithItsException(WebApplicationType stack) throws Exception {
        Seen seen = ask(stack, ContractRoutes.UNKNOWN, 500);

        assertThat(seen.tags())
                .containsEntry("status", "500")
                .containsEntry("outcome", "SERVER_ERROR")
                .containsEntry("uri", ContractRoutes.UNKNOWN)
                .containsEntry(
                        "exception", ContractFailures.unknown().getClass().getSimpleName());
        assertThat(seen.error()).hasSameClassAs(ContractFailures.unknown());
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aMistakeOfTheServerInAFailureOfSpringsOwnIsAnErrorToo(WebApplicationType stack) throws Exception {
        assertThat(ask(stack, "/contract/upstream-reason", 502).error()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aMistakeOfTheClientIsNoError(WebApplicationType stack) throws Exception {
        Seen seen = ask(stack, ContractRoutes.OUT_OF_STOCK, 409);

        assertThat(seen.tags())
                .containsEntry("status", "409")
                .containsEntry("outcome", "CLIENT_ERROR")
                .containsEntry("uri", ContractRoutes.OUT_OF_STOCK)
                .containsEntry("exception", "none");
        assertThat(seen.error()).isNull();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aParameterThatCannotBeReadIsCountedByTheTemplateOfItsPath(WebApplicationType stack) throws Exception {
        Seen seen = ask(stack, "/contract/orders/seven", 400);

        assertThat(seen.tags()).containsEntry("status", "400").containsEntry("uri", "/contract/orders/{number}");
        assertThat(seen.error()).isNull();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aPathThatDoesNotExistIsNoError(WebApplicationType stack) throws Exception {
        Seen seen = ask(stack, "/contract/nothing-here", 404);

        assertThat(seen.tags()).containsEntry("status", "404");
        assertThat(seen.tags().get("uri")).doesNotContain("nothing-here");
        assertThat(seen.error()).isNull();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aStatusWithoutABodyIsCountedAsItIs(WebApplicationType stack) throws Exception {
        Seen seen = ask(stack, ContractRoutes.STATUS + "503", 503);

        assertThat(seen.tags()).containsEntry("status", "503").containsEntry("uri", ContractRoutes.STATUS + "{status}");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void problemsAndRequestsAreCountedTogether(WebApplicationType stack) throws Exception {
        ask(stack, ContractRoutes.RATE_LIMITED, 429);
        ask(stack, ContractRoutes.RATE_LIMITED, 429);
        WatchedApplication application = servers.get(stack);

        assertThat(application.problems("status", "429", "origin", "exception")).isEqualTo(2);
        // a request is counted after its client has the answer
        await().untilAsserted(
                        () -> assertThat(application.requests("status", "429", "uri", ContractRoutes.RATE_LIMITED))
                                .isEqualTo(2));
    }

    private Seen ask(WebApplicationType stack, String path, int status) throws Exception {
        WatchedApplication application = servers.get(stack);
        HttpResponse<String> answer = application.ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        return application.seen().next();
    }
}
