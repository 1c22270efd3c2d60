package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An application with an error page of its own: browsers see it, with the right status, and programs get problems. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OwnPageContract {

    /** What the application's page must say, followed by the status. */
    public static final String PAGE = "our own page: ";

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final RunningServer server;

    /**
     * @param server with the contract's controller and a page of its own for errors
     */
    protected OwnPageContract(RunningServer server) {
        this.server = server;
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void aBrowserSeesThePageOfTheApplicationWithTheMappedStatus() throws Exception {
        HttpResponse<String> answer = ask("/contract/out-of-stock", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(PAGE + 409);
    }

    @Test
    void aBrowserSeesThePageForAStatusWithoutABody() throws Exception {
        HttpResponse<String> answer = ask("/contract/status/404", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(PAGE + 404);
    }

    @Test
    void aBrowserIsToldWhenToTryAgain() throws Exception {
        HttpResponse<String> answer = ask("/contract/rate-limited", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("12");
    }

    @Test
    void aBrowserSeesThePageForAnExceptionNobodyKnows() throws Exception {
        HttpResponse<String> answer = ask("/contract/unknown", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo(PAGE + 500);
    }

    @Test
    void whatDescribedTheContentThatFailedIsGone() throws Exception {
        HttpResponse<String> answer = ask("/contract/stale-headers", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(PAGE + 409);
        assertThat(answer.headers().map()).doesNotContainKeys("etag", "content-encoding", "content-disposition");
        assertThat(answer.headers().firstValue("X-Request-Tag")).isPresent();
    }

    @Test
    void aProgramGetsAProblem() throws Exception {
        HttpResponse<String> answer = ask("/contract/out-of-stock", "application/json");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> ask(String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
