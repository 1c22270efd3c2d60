package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Requests that are larger than an application takes, each stack with settings of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LimitsContract {

    private static final Pattern ID = Pattern.compile("urn:uuid:[0-9a-f-]{36}");

    private static final String TOO_LARGE =
            "{\"type\":\"about:blank\",\"title\":\"內容過大\",\"status\":413,\"instance\":\"urn:uuid:\"";

    private final RunningServer server;

    /**
     * @param server with the {@link InputController}, and a limit of 1 KB for a part and for a form
     */
    protected LimitsContract(RunningServer server) {
        this.server = server;
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void aPartThatIsTooLarge() throws Exception {
        String parts =
                "--b\r\nContent-Disposition: form-data; name=\"booking\"\r\nContent-Type: application/json\r\n\r\n\""
                        + "a".repeat(5_000) + "\"\r\n--b--\r\n";

        assertTooLarge(send("/contract/input/upload", "multipart/form-data; boundary=b", parts));
    }

    @Test
    void aFormThatIsTooLarge() throws Exception {
        assertTooLarge(send(
                "/contract/input/form", "application/x-www-form-urlencoded", "age=1&full-name=" + "a".repeat(5_000)));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.headers().allValues("Content-Language")).containsExactly("zh-Hant");
        assertThat(ID.matcher(answer.body()).replaceFirst("urn:uuid:")).startsWith(TOO_LARGE);
    }

    private HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", type)
                .header("Accept-Language", "zh-TW")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
