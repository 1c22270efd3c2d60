package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which error statuses without a body are filled, and which are meant so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EmptyErrorsContract {

    private final RunningServer filling;
    private final RunningServer leaving;

    /**
     * @param filling with the {@link EmptyErrorsController} and the controllers of the contract
     * @param leaving the same with the properties {@link #left}
     */
    protected EmptyErrorsContract(RunningServer filling, RunningServer leaving) {
        this.filling = filling;
        this.leaving = leaving;
    }

    /** Properties of the application whose empty errors are left alone. */
    public static Map<String, String> left() {
        return Map.of("plainfault.fill-empty-errors", "false");
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServers() {
        filling.close();
        leaving.close();
    }

    @ParameterizedTest
    @CsvSource({"entity, 404", "annotated, 409", "advised, 410"})
    void aStatusWithoutABodyIsFilled(String how, int status) throws Exception {
        HttpResponse<String> answer = ask(filling, "/contract/empty/" + how);

        assertProblem(answer, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "type"})
    void whoSaysHowLongOrOfWhichTypeItIsMeansIt(String how) throws Exception {
        HttpResponse<String> answer = ask(filling, "/contract/empty/" + how);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKeys("content-language", "cache-control", "vary");
    }

    @Test
    void noContentIsNoError() throws Exception {
        assertThat(ask(filling, "/contract/empty/none").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"entity, 404", "annotated, 409", "advised, 410", "length, 404", "type, 404"})
    void nothingIsFilledIfTold(String how, int status) throws Exception {
        HttpResponse<String> answer = ask(leaving, "/contract/empty/" + how);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatIsNotEmptyButBrokenIsMendedAllTheSame() throws Exception {
        assertProblem(ask(leaving, "/contract/out-of-stock"), 409);
        assertProblem(send(request(leaving, "/contract/static.txt").header("Range", "bytes=9000-")), 416);
        assertProblem(
                send(request(leaving, "/contract/input/form")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=%zz"))),
                400);
    }

    private static HttpResponse<String> ask(RunningServer server, String path) throws Exception {
        return send(request(server, path));
    }

    private static HttpRequest.Builder request(RunningServer server, String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }
}
