package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One request to a server under test. */
final class Asked {

    private Asked() {}

    static HttpResponse<String> get(RunningServer server, String path, String... headers)
            throws IOException, InterruptedException {
        return ask(server, "GET", path, headers);
    }

    static HttpResponse<String> ask(RunningServer server, String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.uri() + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).startsWith("{\"type\":").contains("\"status\":" + status);
    }
}
