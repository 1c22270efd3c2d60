package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.SpringServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses is the server's to answer, if somebody says so. */
class ServerErrorsSwitchTest {

    private static final Map<String, String> SWITCHED_OFF = Map.of("plainfault.server-errors", "false");

    @Test
    void tomcatAnswersItselfIfItShall() throws IOException {
        assertThat(answerOf(MvcContractApplication.JETTY, SWITCHED_OFF))
                .startsWith("HTTP/1.1 400")
                .contains("text/html")
                .doesNotContain("problem");
    }

    @Test
    void jettyAnswersItselfIfItShall() throws IOException {
        assertThat(answerOf(MvcContractApplication.TOMCAT, SWITCHED_OFF))
                .startsWith("HTTP/1.1 400")
                .contains("text/html")
                .doesNotContain("problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {MvcContractApplication.TOMCAT, MvcContractApplication.JETTY})
    void pathsThatAreLeftToOthersAreLeftToTheServer(String other) throws IOException {
        assertThat(answerOf(other, Map.of("plainfault.paths.include", "/api/**")))
                .startsWith("HTTP/1.1 400")
                .contains("text/html")
                .doesNotContain("problem");
    }

    private static String answerOf(String other, Map<String, String> properties) throws IOException {
        try (SpringServer server =
                        MvcContractApplication.startWithout(MvcContractApplication.class, properties, other);
                Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
