package io.github.plainfault.samples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainServletSampleTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private Tomcat tomcat;

    @BeforeAll
    void start() throws IOException, LifecycleException {
        tomcat = PlainServletSample.start(0);
    }

    @AfterAll
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void leavesWhatWorksAlone() throws Exception {
        HttpResponse<String> response = ask("GET", "/seats", "en");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("A1 A2 A3" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, There is no seat left for Turandot.",
        "zh-TW, zh-Hant, 《Turandot》已經沒有座位。",
        "zh-CN, zh-Hans, 《Turandot》已经没有座位。"
    })
    void answersAnAnnotatedExceptionInTheLanguageOfTheReader(String wanted, String language, String detail)
            throws Exception {
        HttpResponse<String> response = ask("POST", "/seats", wanted);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(response.body())
                .startsWith("{\"type\":\"/problems/sold-out\",")
                .contains("\"detail\":\"" + detail + "\"")
                .endsWith(",\"play\":\"Turandot\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET, /backstage, 403", "GET, /season-2019, 410", "GET, /nowhere, 404", "DELETE, /seats, 405"})
    void answersErrorStatusesWithABodyAndWithoutTheMessage(String method, String path, int status) throws Exception {
        HttpResponse<String> response = ask(method, path, "en");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .startsWith("{\"type\":\"about:blank\",")
                .contains("\"status\":" + status)
                .doesNotContain("Lin");
    }

    @Test
    void keepsTheMessageOfAnUnexpectedExceptionToItself() throws Exception {
        HttpResponse<String> response = ask("GET", "/trapdoor", "en");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("\"status\":500").doesNotContain("bolt");
    }

    private HttpResponse<String> ask(String method, String path, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + PlainServletSample.portOf(tomcat) + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept-Language", language)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
