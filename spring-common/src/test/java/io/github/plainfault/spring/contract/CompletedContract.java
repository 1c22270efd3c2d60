package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Problem details of the application are completed, and nothing else is. What the answers are is in the golden files of the
 * set {@code strict}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CompletedContract {

    private final RunningServer server;

    /**
     * @param server with the {@link ReturnedController}, the {@link #properties}, and an interceptor that adds a member
     *     {@code intercepted} to every problem detail
     */
    protected CompletedContract(RunningServer server) {
        this.server = server;
    }

    /** Properties of the application. */
    public static Map<String, String> properties() {
        return Map.of(
                "plainfault.complete-problem-details", "true", "plainfault.paths.exclude", "/contract/returned/bare");
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void whatInterceptorsOfSpringAddStays() throws Exception {
        HttpResponse<String> answer = ask("/contract/returned/extended");

        assertThat(answer.headers().firstValue("content-language")).hasValue("zh-Hant");
        assertThat(answer.body()).contains("\"title\":\"Shelf locked\"").endsWith("\"intercepted\":true}");
    }

    @Test
    void aBodyThatIsNoProblemStaysAsItIs() throws Exception {
        HttpResponse<String> answer = ask("/contract/returned/other");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"error\":\"shelf 7 is closed\"}");
    }

    @Test
    void aProblemThatIsNoErrorStaysAsItIs() throws Exception {
        HttpResponse<String> answer = ask("/contract/returned/fine");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("content-language");
        assertThat(answer.body())
                .startsWith("{\"detail\":\"Shelf 7 is closed.\",\"instance\":\"/contract/returned/fine\"");
    }

    @Test
    void aProblemOnAPathThatIsLeftToOthersStaysAsItIs() throws Exception {
        HttpResponse<String> answer = ask("/contract/returned/bare");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"instance\":\"/contract/returned/bare\",\"status\":409,\"title\":\"Conflict\",\"intercepted\":true}");
    }

    private HttpResponse<String> ask(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Accept-Language", "zh-TW")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
