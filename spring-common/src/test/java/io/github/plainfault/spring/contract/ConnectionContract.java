package io.github.plainfault.spring.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemEvent;
import io.github.plainfault.ProblemListener;
import io.github.plainfault.contract.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Clients that stop, hang up or break off in the middle of a message, on a real connection: who is slow gets a 408, who
 * is gone gets nothing, and neither is an error of the server, nor ever a success. No golden files, because each server
 * closes a broken connection in its own way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectionContract {

    /** How long a server under contract waits for the rest of a request. */
    public static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String BYTES = "POST /connection/bytes HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/octet-stream\r\nContent-Length: 100\r\n\r\nhalf";

    private static final String JSON = "POST /connection/json HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"email";

    private static final String CHUNKS = "POST /connection/json HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"email";

    private static final String FORM = "POST /connection/form HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 500\r\n\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nabc";

    private static final String BAD_CHUNKS = "POST /connection/json HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n{\"email";

    private static final String DOWNLOAD = "GET /connection/endless HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final int ANSWER_MILLIS = 10_000;

    private final RunningServer server;
    private final BlockingQueue<ProblemEvent> events;

    /**
     * @param application a configuration class that imports {@link Recording} and sets the server's {@link #PATIENCE}
     * @param excluded names of auto-configurations that are not the application's
     */
    protected ConnectionContract(Class<?> application, String... excluded) {
        SpringServer started = SpringServer.start(application, excluded);
        this.server = started;
        this.events = started.bean(Recording.Recorder.class).events;
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    /** The first request of a server takes longer than its patience. */
    @BeforeAll
    public final void warmUp() throws IOException {
        try (Socket socket = connect(BYTES.replace("100", "4"))) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BYTES, JSON, CHUNKS, FORM})
    void whoStopsInTheMiddleOfARequestIsTooSlow(String half) throws Exception {
        events.clear();

        assertThat(answerTo(half)).startsWith("HTTP/1.1 408");
        assertThat(next().fault().status().number()).isEqualTo(408);
    }

    @ParameterizedTest
    @ValueSource(strings = {BYTES, JSON, CHUNKS, FORM})
    void whoSaysNoMoreButStillListensIsNotToldOfSuccess(String half) throws Exception {
        events.clear();
        try (Socket socket = connect(half)) {
            socket.shutdownOutput();

            String answer = read(socket);

            assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 400"))
                    .as(answer)
                    .isTrue();
        }
        assertThat(next().fault().isAnswered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {BYTES, JSON, CHUNKS, FORM})
    void whoHangsUpInTheMiddleOfARequestIsNotAnswered(String half) throws Exception {
        events.clear();
        connect(half).close();

        assertThat(next().fault().isAnswered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {BYTES, JSON, CHUNKS, FORM})
    void whoBreaksOffInTheMiddleOfARequestIsNotAnswered(String half) throws Exception {
        events.clear();
        try (Socket socket = connect(half)) {
            Thread.sleep(50); // the server has to be reading
            socket.setSoLinger(true, 0);
        }

        assertThat(next().fault().isAnswered()).isFalse();
    }

    @Test
    void whoBreaksOffInTheMiddleOfAnAnswerIsNoErrorOfTheServer() throws Exception {
        events.clear();
        try (Socket socket = connect(DOWNLOAD)) {
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
            socket.setSoLinger(true, 0);
        }

        ProblemEvent event = events.poll(1, TimeUnit.SECONDS);
        assertThat(event == null || !event.fault().isAnswered()).isTrue();
    }

    @Test
    void whoSendsBrokenChunksIsToldSo() throws Exception {
        assertThat(answerTo(BAD_CHUNKS)).startsWith("HTTP/1.1 400");
    }

    private ProblemEvent next() throws InterruptedException {
        ProblemEvent event = events.poll(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        assertThat(event).isNotNull();
        return event;
    }

    private String answerTo(String message) throws IOException {
        try (Socket socket = connect(message)) {
            return read(socket);
        }
    }

    private Socket connect(String message) throws IOException {
        Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.getOutputStream().write(message.getBytes(ISO_8859_1));
        return socket;
    }

    /** The beginning of the answer; a connection that is closed without one gives none. */
    private static String read(Socket socket) throws IOException {
        InputStream answer = socket.getInputStream();
        return new String(answer.readNBytes("HTTP/1.1 408".length()), ISO_8859_1);
    }

    /** The controller, and what Plainfault says of each failure. */
    @Configuration(proxyBeanMethods = false)
    @Import(ConnectionController.class)
    public static class Recording {

        @Bean
        Recorder recorder() {
            return new Recorder();
        }

        private static final class Recorder implements ProblemListener {

            private final BlockingQueue<ProblemEvent> events = new LinkedBlockingQueue<>();

            @Override
            public void onProblem(ProblemEvent event) {
                events.add(event);
            }
        }
    }
}
