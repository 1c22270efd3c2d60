package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.contract.SelfSigned;
import io.github.plainfault.contract.UpstreamServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real client calls a real system that fails: whatever the client's library makes of it, our client is told the same,
 * and nothing of that system. A subclass is one client.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UpstreamContract {

    /** How long a client under contract waits for a connection, and for an answer. */
    protected static final Duration PATIENCE = Duration.ofMillis(300);

    private static final Pattern RETRY_AFTER = Pattern.compile("Retry-After(?:: |, value=|=)(\\d+)");

    private final ProblemResponder responder = Answered.spring();
    private UpstreamServer upstream;

    /** Gets an object of the type {@link Price} as JSON. */
    protected abstract Object call(URI uri) throws Exception;

    /** Runs before the first situation. */
    @BeforeAll
    public final void startUpstream() throws Exception {
        upstream = new UpstreamServer();
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopUpstream() throws Exception {
        upstream.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/status/400, 502 upstream-failed",
        "/status/401, 502 upstream-failed",
        "/status/403, 502 upstream-failed",
        "/status/404, 502 upstream-failed",
        "/status/407, 502 upstream-failed",
        "/status/409, 502 upstream-failed",
        "/status/422, 502 upstream-failed",
        "/status/500, 502 upstream-failed",
        "/status/502, 502 upstream-failed",
        "/status/520, 502 upstream-failed",
        "/status/429, 503 upstream-unavailable",
        "/status/503, 503 upstream-unavailable",
        "/status/504, 504 upstream-timeout",
        "/silent, 504 upstream-timeout",
        "/stops, 504 upstream-timeout",
        "/truncated, 502 upstream-failed",
        "/reset, 502 upstream-failed",
        "/nothing, 502 upstream-failed",
        "/garbage, 502 upstream-failed",
        "/broken-json, 502 upstream-failed",
        "/other-json, 502 upstream-failed",
        "/other-type, 502 upstream-failed"
    })
    void whatFailsThereIsNotTheClients(String path, String answer) {
        assertThat(answered(upstream.uri(path)).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/status/429/17, 17, 17",
        "/status/503/17, 17, 17",
        "/status/503/in-90-seconds, 80, 90",
        "/status/503/long-ago, 0, 0",
        "/status/503/99999999999999, 31536000, 31536000"
    })
    void onlyTheTimeToWaitIsPassedOn(String path, long least, long most) {
        Matcher retryAfter = RETRY_AFTER.matcher(answered(upstream.uri(path)).sent());

        assertThat(retryAfter.find()).isTrue();
        assertThat(Long.parseLong(retryAfter.group(1))).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({"/status/503/soon", "/status/503/-1", "/status/404/17", "/status/500/17"})
    void aTimeThatSaysNothingIsNot(String path) {
        assertThat(RETRY_AFTER.matcher(answered(upstream.uri(path)).sent()).find())
                .isFalse();
    }

    @Test
    void aConnectionThatIsRefusedIsAFailure() throws Exception {
        URI nobody = URI.create("http://localhost:" + UpstreamServer.portWithoutServer() + "/");

        assertThat(answered(nobody).answer()).isEqualTo("502 upstream-failed");
    }

    @Test
    void aHostThatDoesNotExistIsAFailure() {
        assertThat(answered(URI.create("http://upstream.invalid/")).answer()).isEqualTo("502 upstream-failed");
    }

    @Test
    void aCertificateThatNobodyTrustsIsAFailure(@TempDir Path folder) throws Exception {
        try (UpstreamServer tls = new UpstreamServer(SelfSigned.sockets(folder))) {
            URI uri = URI.create(tls.uri("/status/200").toString().replace("http:", "https:"));

            assertThat(answered(uri).answer()).isEqualTo("502 upstream-failed");
        }
    }

    private Answered answered(URI uri) {
        Throwable failure = catchThrowable(() -> call(uri));
        assertThat(failure).isNotNull();
        Answered answered = Answered.by(responder, failure);
        assertThat(answered.sent())
                .as("%s", failure)
                .doesNotContain(UpstreamServer.SECRET, "localhost", "upstream.invalid", "WWW-Authenticate");
        return answered;
    }

    /** What is asked for. */
    public record Price(String price) {}
}
