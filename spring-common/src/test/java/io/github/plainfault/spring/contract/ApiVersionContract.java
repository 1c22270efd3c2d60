package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spring's own API versions: one that is missing, malformed or not supported is the client's mistake. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiVersionContract {

    private final SpringServer server;

    /**
     * @param server with {@link VersionedController} and {@link #properties(String)}
     */
    protected ApiVersionContract(SpringServer server) {
        this.server = server;
    }

    /** The version stands in a header and is required. */
    public static Map<String, String> properties(String stack) {
        return Map.of("spring." + stack + ".apiversion.use.header", "API-Version");
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void succeedsInAVersionThatThereIs() throws Exception {
        assertThat(ask("API-Version", "1").statusCode()).isEqualTo(204);
    }

    @Test
    void aVersionThatIsNotSupportedIsABadRequest() throws Exception {
        assertBadRequest(ask("API-Version", "7"));
    }

    @Test
    void aVersionThatIsNoneIsABadRequest() throws Exception {
        assertBadRequest(ask("API-Version", "new"));
    }

    @Test
    void aMissingVersionIsABadRequest() throws Exception {
        assertBadRequest(ask("X-Other", "1"));
    }

    private HttpResponse<String> ask(String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + "/contract/versioned"))
                .header(header, value)
                .header("Accept-Language", "zh-TW")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void assertBadRequest(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("zh-Hant");
        assertThat(answer.body()).contains("\"status\":400").doesNotContain("API version");
    }
}
