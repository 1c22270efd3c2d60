package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What fails after a part of the answer has left breaks off where everybody can see it, with nothing appended, and is told
 * once. What fails before is answered once, whatever stands between the handler and the client. On a real connection,
 * because a client of HTTP would hide how an answer ends; what is answered before the first byte is in the golden files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AsyncContract {

    /** What the application configures: compression, and a proxy in front of it. */
    public static final Map<String, String> PROPERTIES = Map.of(
            "server.compression.enabled", "true",
            "server.compression.mime-types", "application/problem+json,text/event-stream,application/x-ndjson",
            "server.compression.min-response-size", "1B",
            "server.forward-headers-strategy", "framework",
            "spring.mvc.async.request-timeout", "300ms");

    private static final String OUT_OF_STOCK =
            "{\"type\":\"/problems/out-of-stock\",\"title\":\"Out of stock\",\"status\":409,";

    private final SpringServer server;
    private final HeardProblems heard;

    /**
     * @param server with {@link Recording} and {@link #PROPERTIES}
     */
    protected AsyncContract(SpringServer server) {
        this.server = server;
        this.heard = server.bean(HeardProblems.class);
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    /** Runs before each situation. */
    @BeforeEach
    public final void forget() {
        heard.clear();
    }

    @Test
    void eventsThatFailBreakOff() throws Exception {
        assertBreaksOff("/contract/async/events-late", "data:{\"number\":1}\n\ndata:{\"number\":2}\n\n", 409);
    }

    @Test
    void linesThatFailBreakOff() throws Exception {
        assertBreaksOff("/contract/async/lines-late", "{\"number\":1}\n{\"number\":2}\n", 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contract/async/events-late", "/contract/async/lines-late"})
    void whatIsCompressedBreaksOffToo(String path) throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, path, "Accept-Encoding: gzip\r\n");

        assertThat(answer.status()).isEqualTo("200");
        assertThat(answer.whole()).isFalse();
        assertThat(heard.only().tooLate()).isTrue();
    }

    @Test
    void whatFailsBeforeItIsCompressedIsAProblem() throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, "/contract/async/events", "Accept-Encoding: gzip\r\n");

        assertThat(answer.status()).isEqualTo("409");
        assertThat(answer.whole()).isTrue();
        assertThat(decoded(answer)).startsWith(OUT_OF_STOCK).endsWith("}");
        assertThat(heard.only().tooLate()).isFalse();
    }

    @Test
    void aProxyInFrontChangesNothing() throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(
                server,
                "/contract/async/mono",
                "X-Forwarded-Host: shop.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Prefix: /shop\r\n");

        assertProblem(answer, 409);
        assertThat(answer.text()).startsWith(OUT_OF_STOCK).doesNotContain("shop.example");
        assertThat(heard.only().tooLate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contract/async/future-timeout",
                "/contract/async/mono-timeout",
                "/contract/async/events-timeout"
            })
    void whatIsTooSlowIsOneProblem(String path) throws Exception {
        assertAnswers(path, 503);
    }

    /** The failure is answered, once. */
    protected final void assertAnswers(String path, int status) throws Exception {
        assertProblem(ReceivedBytes.get(server, path, ""), status);
        ProblemEvent event = heard.only();
        assertThat(event.tooLate()).isFalse();
        assertThat(event.fault().status().number()).isEqualTo(status);
    }

    /** The failure comes too late: the answer breaks off behind what was sent, and the failure is told once. */
    protected final void assertBreaksOff(String path, String sent, int status) throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, path, "");

        assertThat(answer.status()).isEqualTo("200");
        assertThat(answer.text()).isEqualTo(sent);
        assertThat(answer.whole()).as("whether it looks whole").isFalse();
        ProblemEvent event = heard.only();
        assertThat(event.tooLate()).isTrue();
        assertThat(event.fault().status().number()).isEqualTo(status);
    }

    /** There is no failure. */
    protected final void assertEnds(String path, String sent) throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, path, "");

        assertThat(answer.text()).isEqualTo(sent);
        assertThat(answer.whole()).isTrue();
        heard.none();
    }

    private static void assertProblem(ReceivedBytes answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(Integer.toString(status));
        assertThat(answer.head()).containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(answer.whole()).isTrue();
        assertThat(answer.text())
                .startsWith("{\"type\":")
                .endsWith("}")
                .containsOnlyOnce("\"type\":")
                .contains("\"status\":" + status);
    }

    /** Jetty does not compress what comes later. */
    private static String decoded(ReceivedBytes answer) throws IOException {
        if (answer.head().lines().noneMatch(line -> line.equalsIgnoreCase("Content-Encoding: gzip"))) {
            return answer.text();
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(answer.content()))) {
            zipped.transferTo(plain);
        } catch (EOFException e) {
            throw new AssertionError("the compressed answer is not whole", e);
        }
        return plain.toString("UTF-8");
    }

    /** The controller, and what Plainfault says of each failure. */
    @Configuration(proxyBeanMethods = false)
    @Import({AsyncController.class, HeardProblems.class})
    public static class Recording {}
}
