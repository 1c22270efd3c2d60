package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.contract.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages of problems inside an application: below its path, and never in the place of something of its own. */
public abstract class ProblemPagesContract {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    private static Path files;

    /** Starts the application, with {@link OwnController} and the contract's controllers. */
    protected abstract RunningServer start(Map<String, String> properties);

    /** The property that says below which path the application is, which is {@code /shop} then. */
    protected abstract String pathProperty();

    /** Runs before the first situation. */
    @BeforeAll
    static void writeFile() throws IOException {
        Path folder = Files.createDirectories(files.resolve("problems"));
        Files.writeString(folder.resolve("410"), "a file of its own");
    }

    private static Map<String, String> with(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("spring.web.resources.static-locations", files.toUri().toString());
        return all;
    }

    @Test
    void theDefaultTypeOfAProblemLeadsToItsPageBelowThePathOfTheApplication() throws Exception {
        try (RunningServer shop = start(with(Map.of(pathProperty(), "/shop")))) {
            String problem =
                    ask(shop, "/shop/contract/out-of-stock", "application/json").body();

            assertThat(problem).contains("\"type\":\"/shop/problems/out-of-stock\"");
            assertThat(ask(shop, "/shop/problems/duplicate", BROWSER).statusCode())
                    .isEqualTo(200);
            assertThat(ask(shop, "/shop/problems/duplicate", "application/json").body())
                    .contains("\"type\":\"/shop/problems/duplicate\"", "\"index\":\"../problems\"");
        }
    }

    @Test
    void nothingThatARequestSaysChangesATypeOrALink() throws Exception {
        try (RunningServer server = start(with(Map.of()))) {
            HttpRequest forged = HttpRequest.newBuilder(URI.create(server.uri() + "/problems/duplicate"))
                    .header("Accept", "text/html")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Prefix", "/evil")
                    .header("X-Forwarded-Proto", "https")
                    .header("Forwarded", "host=evil.example")
                    .build();
            String page = HttpClient.newHttpClient()
                    .send(forged, BodyHandlers.ofString())
                    .body();

            assertThat(page).doesNotContain("evil").contains("/problems/duplicate");
            assertThat(page)
                    .isEqualTo(ask(server, "/problems/duplicate", "text/html").body());
        }
    }

    @Test
    void whatTheApplicationHasItselfComesFirstAndEverythingElseIsOurs() throws Exception {
        try (RunningServer server = start(with(Map.of()))) {
            assertThat(ask(server, "/problems/409", BROWSER).body()).isEqualTo("a handler of its own");
            assertThat(ask(server, "/problems/410", BROWSER).body()).isEqualTo("a file of its own");
            assertThat(ask(server, "/problems/404", BROWSER).body()).contains("<h1>", "Not Found");
            assertThat(ask(server, "/problems", BROWSER).body()).contains("problems/409", "problems/duplicate");
            assertThat(ask(server, "/problems/nope", "application/json").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void pagesCanBeSomewhereElse() throws Exception {
        try (RunningServer elsewhere = start(with(Map.of("plainfault.pages.path", "/help/errors")))) {
            assertThat(ask(elsewhere, "/help/errors/404", BROWSER).statusCode()).isEqualTo(200);
            assertThat(ask(elsewhere, "/problems/404", BROWSER).statusCode()).isEqualTo(404);
            assertThat(ask(elsewhere, "/contract/out-of-stock", "application/json")
                            .body())
                    .contains("\"/help/errors/out-of-stock\"");
        }
    }

    @Test
    void pagesCanBeSwitchedOff() throws Exception {
        try (RunningServer without = start(with(Map.of("plainfault.pages.enabled", "false")))) {
            assertThat(ask(without, "/problems/404", "application/json").statusCode())
                    .isEqualTo(404);
            assertThat(ask(without, "/contract/out-of-stock", "application/json")
                            .body())
                    .contains("\"/problems/out-of-stock\"");
        }
    }

    @Test
    void aPathThatCannotWorkStopsTheStart() {
        assertThatThrownBy(() -> start(with(Map.of("plainfault.pages.path", "problems"))))
                .hasStackTraceContaining("plainfault.pages.path: 'problems'"
                        + " (expected: a path inside the context path, such as /problems)");
    }

    private static HttpResponse<String> ask(RunningServer server, String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Something of the application under a path of ours. */
    @RestController
    public static class OwnController {

        /** For all methods that read. */
        @GetMapping(value = "/problems/409", produces = "text/html")
        public String conflict() {
            return "a handler of its own";
        }
    }
}
