package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.SpringServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Reactor Netty refuses stays empty, if somebody says so. */
class ServerErrorsSwitchTest {

    private static final String NO_URI = "GET /%zz HTTP/1.1";
    private static final String NO_REQUEST_LINE = "GET /contract/ok twice HTTP/1.1";

    @ParameterizedTest
    @ValueSource(strings = {NO_URI, NO_REQUEST_LINE})
    void staysEmptyIfItShall(String requestLine) throws IOException {
        assertThat(answerTo(requestLine, Map.of("plainfault.server-errors", "false")))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_URI, NO_REQUEST_LINE})
    void staysEmptyForPathsThatAreLeftToOthers(String requestLine) throws IOException {
        assertThat(answerTo(requestLine, Map.of("plainfault.paths.include", "/api/**")))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("problem");
    }

    private static String answerTo(String requestLine, Map<String, String> properties) throws IOException {
        try (SpringServer server =
                        NettyWebFluxContractTest.start(NettyWebFluxContractTest.Application.class, properties);
                Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
