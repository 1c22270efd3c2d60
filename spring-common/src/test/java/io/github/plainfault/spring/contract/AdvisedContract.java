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

/**
 * What an advice of the application answers stays its own. No golden files, because Spring frames such answers in another
 * way on each stack.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AdvisedContract {

    private final RunningServer server;

    /**
     * @param server with the {@link AdvisedController} and its advice
     */
    protected AdvisedContract(RunningServer server) {
        this.server = server;
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void aBodyOfItsOwn() throws Exception {
        HttpResponse<String> answer = ask("/contract/advised-body");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("x-shelf")).hasValue("7");
        assertThat(answer.body()).isEqualTo("{\"error\":\"shelf 7 is closed\"}");
    }

    @Test
    void aProblemDetail() throws Exception {
        HttpResponse<String> answer = ask("/contract/advised-problem");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"Shelf 7 is closed.\",\"instance\":\"/contract/advised-problem\","
                        + "\"status\":409,\"title\":\"Shelf closed\",\"type\":\"/probs/shelf-closed\"}");
    }

    @Test
    void anErrorResponse() throws Exception {
        HttpResponse<String> answer = ask("/contract/advised-response");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("x-shelf")).hasValue("7");
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"Shelf 7 is closed.\",\"instance\":\"/contract/advised-response\","
                        + "\"status\":409,\"title\":\"Conflict\"}");
    }

    @Test
    void anErrorResponseWithATypeOfItsOwn() throws Exception {
        HttpResponse<String> answer = ask("/contract/advised-typed");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"Shelf 7 is closed.\",\"instance\":\"/contract/advised-typed\","
                        + "\"status\":409,\"title\":\"Conflict\"}");
    }

    @Test
    void nothingIfItSaysThatThereIsNothing() throws Exception {
        HttpResponse<String> answer = ask("/contract/advised-empty");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("x-shelf")).hasValue("7");
        assertThat(answer.body()).isEmpty();
    }

    private HttpResponse<String> ask(String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.uri() + path))
                                .header("Accept-Language", "zh-TW")
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.headers().map())
                .doesNotContainKeys("content-language", "cache-control", "vary", "x-content-type-options");
        return answer;
    }
}
