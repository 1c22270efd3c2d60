package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where a browser gets the page that Spring Boot shows, the failure is logged and observed as where a problem is sent. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPageObservedTest {

    private final Map<WebApplicationType, WatchedApplication> servers = new EnumMap<>(WebApplicationType.class);

    @BeforeAll
    void start() {
        Map<String, Object> pages = Map.of("plainfault.error-pages", "always");
        stacks().forEach(stack -> servers.put(stack, WatchedApplication.start(stack, pages)));
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
    void aMistakeOfTheServerIsLoggedOnceAndAnErrorWithItsException(WebApplicationType stack, CapturedOutput output)
            throws Exception {
        Seen seen = ask(stack, ContractRoutes.UNKNOWN, 500);

        assertThat(seen.error()).hasSameClassAs(ContractFailures.unknown());
        assertThat(output.toString().lines().filter(line -> line.contains(" ERROR ")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aMistakeOfTheClientIsNoError(WebApplicationType stack, CapturedOutput output) throws Exception {
        assertThat(ask(stack, ContractRoutes.OUT_OF_STOCK, 409).error()).isNull();
        assertThat(ask(stack, ContractRoutes.STATUS + "404", 404).error()).isNull();
        assertThat(output).doesNotContain(" ERROR ");
    }

    private Seen ask(WebApplicationType stack, String path, int status) throws Exception {
        HttpResponse<String> answer = servers.get(stack).askForPage(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("Whitelabel");
        return servers.get(stack).seen().next();
    }
}
