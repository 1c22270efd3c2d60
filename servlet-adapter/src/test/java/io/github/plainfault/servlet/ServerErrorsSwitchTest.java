package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.SpringServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the server refuses is the server's to answer, if somebody says so. */
class ServerErrorsSwitchTest {

    @Test
    void tomcatAnswersItselfIfItShall() throws IOException {
        assertThat(answerOf(MvcContractApplication.JETTY))
                .startsWith("HTTP/1.1 400")
                .contains("text/html")
                .doesNotContain("problem");
    }

    @Test
    void jettyAnswersItselfIfItShall() throws IOException {
        assertThat(answerOf(MvcContractApplication.TOMCAT))
                .startsWith("HTTP/1.1 400")
                .contains("text/html")
                .doesNotContain("problem");
    }

    private static String answerOf(String other) throws IOException {
        try (SpringServer server = MvcContractApplication.startWithout(
                        MvcContractApplication.class, Map.of("plainfault.server-errors", "false"), other);
                Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
