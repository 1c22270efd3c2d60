package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an application keeps for itself is answered as if Plainfault were not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LeftToOthersContract {

    /** What the application configures. */
    public static final Map<String, String> PROPERTIES = Map.of(
            "plainfault.paths.exclude", "/legacy/**",
            "plainfault.mappings[java.util.MissingResourceException]", "rethrow");

    private final RunningServer server;

    /**
     * @param server with the {@link Routes} and {@link #PROPERTIES}
     */
    protected LeftToOthersContract(RunningServer server) {
        this.server = server;
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void exceptionsOnAnExcludedPathAreBootsToAnswer() throws Exception {
        assertBootAnswers("/legacy/unknown", 500);
        assertBootAnswers("/legacy/reason", 409);
    }

    @Test
    void aPathThatDoesNotExistIsBootsToAnswer() throws Exception {
        assertBootAnswers("/legacy/nothing", 404);
    }

    @Test
    void aWrongMethodIsBootsToAnswer() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(server.uri() + "/legacy/unknown"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(post, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("\"timestamp\"");
    }

    @Test
    void anErrorWithoutABodyStaysWithoutOne() throws Exception {
        HttpResponse<String> answer = ask("/legacy/bare");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anExceptionThatIsRethrownIsBootsToAnswer() throws Exception {
        assertBootAnswers("/api/rethrown", 500);
    }

    @Test
    void everythingElseIsAProblem() throws Exception {
        HttpResponse<String> answer = ask("/api/unknown");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private void assertBootAnswers(String path, int status) throws Exception {
        HttpResponse<String> answer = ask(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"timestamp\"", "\"path\":\"" + path + "\"");
    }

    private HttpResponse<String> ask(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.uri() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Failures on both sides of the fence. */
    @RestController
    public static class Routes {

        /** Fails as nobody expected. */
        @GetMapping({"/legacy/unknown", "/api/unknown"})
        public String unknown() {
            throw new IllegalStateException("not for the client");
        }

        /** Fails with a status. */
        @GetMapping("/legacy/reason")
        public String reason() {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }

        /** Says no more than its status. */
        @GetMapping("/legacy/bare")
        public ResponseEntity<Void> bare() {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }

        /** Fails in a way that the application answers itself. */
        @GetMapping("/api/rethrown")
        public String rethrown() {
            throw new MissingResourceException("not for the client", "", "");
        }
    }
}
