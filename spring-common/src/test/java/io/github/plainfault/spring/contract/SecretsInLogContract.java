package io.github.plainfault.spring.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What a client knows and nobody else may: at the levels that an application has by default, no query string, no token and
 * no session is in a line of the log, of ours or of anybody's, nor in the answer. Of what fails after the answer has begun
 * Spring WebFlux tells the whole address itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SecretsInLogContract {

    private static final String SECRET = "hunter2-of-the-client";

    private final SpringServer server;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /**
     * @param server with {@link Routes}
     */
    protected SecretsInLogContract(SpringServer server) {
        this.server = server;
    }

    /** Runs before each situation. */
    @BeforeEach
    public final void listen() {
        log.list.clear();
        log.start();
        root().addAppender(log);
    }

    /** Runs after each situation. */
    @AfterEach
    public final void stopListening() {
        root().detachAppender(log);
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /contract/unknown?token=%s",
                "GET /contract/unknown;jsessionid=%s",
                "GET /contract/out-of-stock?token=%s",
                "GET /contract/nothing-here;jsessionid=%s?access_token=%s",
                "GET /contract/page?size=%s",
                "GET /contract/orders/%s",
                "POST /contract/orders?session=%s"
            })
    void whatOnlyTheClientKnowsIsInNoLineOfTheLog(String request) throws IOException {
        String answer = answerTo(request.replace("%s", SECRET) + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + SECRET + "\r\nCookie: JSESSIONID=" + SECRET + "; SESSION=" + SECRET
                + "\r\nReferer: http://localhost/?token=" + SECRET + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: 33\r\n\r\n{\"email\":\"" + SECRET + "\"}");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(SECRET);
        assertThat(lines()).doesNotContain(SECRET);
        assertThat(request.contains("unknown") ? lines() : "ERROR").contains("ERROR");
    }

    /** As a file has them, stack traces included. */
    private String lines() {
        PatternLayout layout = new PatternLayout();
        layout.setContext(root().getLoggerContext());
        layout.setPattern("%level %logger %thread %mdc %msg%n%ex");
        layout.start();
        return log.list.stream().map(layout::doLayout).collect(Collectors.joining());
    }

    private String answerTo(String message) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(message.getBytes(ISO_8859_1));
            ReceivedBytes answer = ReceivedBytes.read(socket.getInputStream());
            return answer.head() + answer.text();
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** The routes that are asked. */
    @Configuration(proxyBeanMethods = false)
    @Import(ContractController.class)
    public static class Routes {}
}
