package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.spring.contract.SpringServer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A real cache between readers and the application, one that keeps whatever nobody forbids it to keep: 404, 405, 410,
 * 414, 451 and 501 may be kept without being told (RFC 9110, section 15.1; RFC 7725, section 3), and a page of one
 * language must not reach the reader of another.
 *
 * <p>Needs nginx. Where it is not installed the tests are reported as skipped, and {@code .ci/run} says so at its end.
 */
class CachingProxyTest {

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log error.log;
            events {}
            http {
                access_log off;
                client_body_temp_path temp;
                proxy_temp_path temp;
                fastcgi_temp_path temp;
                uwsgi_temp_path temp;
                scgi_temp_path temp;
                proxy_cache_path cache keys_zone=answers:1m;
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://127.0.0.1:%d;
                        proxy_cache answers;
                        proxy_cache_valid any 10m;
                        add_header X-Cache $upstream_cache_status always;
                    }
                }
            }
            """;

    @TempDir
    static Path folder;

    private static SpringServer application;
    private static Process proxy;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> nginx = nginx();
        Assumptions.assumeTrue(
                nginx.isPresent(), "LEFT OUT: what a caching proxy does, because nginx is not installed");
        application = MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY);
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        Path configuration = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.formatted(port, application.uri().getPort()));
        proxy = new ProcessBuilder(
                        nginx.get().toString(),
                        "-p",
                        folder + "/",
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-c",
                        configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        await(port);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (proxy != null) {
            proxy.destroy();
            proxy.waitFor(10, TimeUnit.SECONDS);
        }
        if (application != null) {
            application.close();
        }
    }

    /** Or everything below would prove nothing. */
    @Test
    void theProxyMixesUpLanguagesWhereNobodyForbidsIt() throws Exception {
        assertThat(ask("/own/404", "en").body()).isEqualTo("for en");
        assertThat(ask("/own/404", "zh-TW").body()).isEqualTo("for en");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410, 414, 451, 501})
    void noReaderGetsThePageOfAnother(int status) throws Exception {
        assertLanguage(ask("/failing/" + status, "en"), status, "en", "MISS");
        assertLanguage(ask("/failing/" + status, "zh-TW"), status, "zh-Hant", "MISS");
        assertLanguage(ask("/failing/" + status, "zh-CN"), status, "zh-Hans", "MISS");
        assertLanguage(ask("/failing/" + status, "en"), status, "en", "MISS");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410, 414, 451, 501})
    void whereTheApplicationWantsItKeptEachLanguageIsKeptForItsReaders(int status) throws Exception {
        HttpResponse<String> first = ask("/kept/" + status, "en");
        assertLanguage(first, status, "en", "MISS");
        assertLanguage(ask("/kept/" + status, "zh-TW"), status, "zh-Hant", "MISS");
        assertLanguage(ask("/kept/" + status, "zh-CN"), status, "zh-Hans", "MISS");

        HttpResponse<String> again = ask("/kept/" + status, "en");
        assertLanguage(again, status, "en", "HIT");
        assertThat(again.body()).isEqualTo(first.body());
        assertLanguage(ask("/kept/" + status, "zh-TW"), status, "zh-Hant", "HIT");
    }

    @ParameterizedTest
    @ValueSource(ints = {428, 429, 431, 511})
    void whatMustNotBeStoredIsNotWhateverTheApplicationWants(int status) throws Exception {
        assertLanguage(ask("/kept/" + status, "en"), status, "en", "MISS");
        assertLanguage(ask("/kept/" + status, "en"), status, "en", "MISS");
    }

    private static void assertLanguage(HttpResponse<String> answer, int status, String language, String cache) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Language")).containsExactly(language);
        assertThat(answer.headers().allValues("X-Cache")).containsExactly(cache);
    }

    private static HttpResponse<String> ask(String path, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Optional<Path> nginx() {
        Stream<String> folders = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"));
        return folders.filter(path -> !path.isEmpty())
                .map(path -> Path.of(path, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port) throws Exception {
        for (int attempt = 0; attempt < 200 && proxy.isAlive(); attempt++) {
            try {
                new Socket(InetAddress.getByName("127.0.0.1"), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("output.log")));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Pages.class)
    static class Application {}

    @RestController
    static class Pages {

        @GetMapping("/own/404")
        ResponseEntity<String> own(HttpServletRequest request) {
            return ResponseEntity.status(404).body("for " + request.getHeader("Accept-Language"));
        }

        @GetMapping("/failing/{status}")
        void failing(@PathVariable("status") int status) {
            throw failure(status, List.of());
        }

        @GetMapping("/kept/{status}")
        void kept(@PathVariable("status") int status) {
            throw failure(status, List.of(new HeaderField("Cache-Control", "max-age=60")));
        }

        private static ErrorResponseException failure(int status, List<HeaderField> fields) {
            ErrorResponseException failure = new ErrorResponseException(HttpStatusCode.valueOf(status));
            fields.forEach(field -> failure.getHeaders().add(field.name(), field.value()));
            return failure;
        }
    }
}
