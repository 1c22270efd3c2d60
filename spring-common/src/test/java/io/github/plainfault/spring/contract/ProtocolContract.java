package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the protocol adds to answers: HTTP/2 has no header fields about the connection, and a server that compresses
 * changes length and {@code Vary}. No golden files, because servers differ in what they add.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProtocolContract {

    /** What the server under test is set to: HTTP/2 without TLS, and compression of problems. */
    protected static final Map<String, String> SETTINGS = Map.of(
            "server.http2.enabled", "true",
            "server.compression.enabled", "true",
            "server.compression.mime-types", "application/problem+json",
            "server.compression.min-response-size", "1B");

    private final RunningServer server;
    private final boolean compressesErrors;
    private final boolean saysThatItDependsOnEncoding;

    /**
     * @param server started with {@link #SETTINGS}
     * @param compressesErrors whether it does, once compression is on
     * @param saysThatItDependsOnEncoding whether it adds {@code Accept-Encoding} to {@code Vary} then, as it should
     */
    protected ProtocolContract(RunningServer server, boolean compressesErrors, boolean saysThatItDependsOnEncoding) {
        this.server = server;
        this.compressesErrors = compressesErrors;
        this.saysThatItDependsOnEncoding = saysThatItDependsOnEncoding;
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contract/out-of-stock",
                "/contract/status/503",
                "/contract/headers/thrown/408",
                "/contract/headers/thrown/426"
            })
    void overHttp2NoFieldIsAboutTheConnection(String path) throws Exception {
        HttpResponse<byte[]> answer = ask(client(Version.HTTP_2), get(path));

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotContain("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    /** RFC 9113, section 8.2.2: without Upgrade a 426 says nothing. */
    @Test
    void overHttp2AnUpgradeCannotBeAskedForSoTheRequestIsJustBad() throws Exception {
        HttpClient client = client(Version.HTTP_2);
        ask(client, get("/contract/ok"));
        HttpResponse<byte[]> answer = ask(client, get("/contract/headers/thrown/426"));

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer.body())).contains("\"status\":400");
    }

    @Test
    void overHttp11AnUpgradeComesWithItsConnection() throws Exception {
        HttpResponse<byte[]> answer = ask(client(Version.HTTP_1_1), get("/contract/headers/thrown/426"));

        assertThat(answer.statusCode()).isEqualTo(426);
        assertThat(answer.headers().allValues("upgrade")).containsExactly("websocket");
        assertThat(String.join(",", answer.headers().allValues("connection")).toLowerCase(Locale.ROOT))
                .contains("upgrade");
    }

    /** RFC 9110, section 15.4.5. Not a golden file: under WebFlux, Jetty gives it a length of 0. */
    @Test
    void whatHasNotChangedHasTheFieldsThatItNeedsAndNoLength() throws Exception {
        HttpResponse<byte[]> answer = ask(client(Version.HTTP_1_1), get("/contract/headers/thrown/304"));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("etag")).hasValue("\"v7\"");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("max-age=60");
        assertThat(answer.headers().map()).doesNotContainKeys("content-length", "content-type", "transfer-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void headHasTheHeaderFieldsOfGetAndNoBody(Version version) throws Exception {
        HttpClient client = client(version);
        HttpResponse<byte[]> get = ask(client, get("/contract/out-of-stock"));
        HttpResponse<byte[]> head = ask(client, get("/contract/out-of-stock").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.version()).isEqualTo(version);
        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        for (String name : List.of(
                "content-length", "content-type", "content-language", "cache-control", "vary", "content-encoding")) {
            assertThat(head.headers().allValues(name))
                    .as(name)
                    .isEqualTo(get.headers().allValues(name));
        }
        assertThat(head.headers().firstValueAsLong("content-length")).hasValue(get.body().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/contract/out-of-stock", "/contract/status/404", "/contract/unknown", "/contract/stale-headers"
            })
    void aCompressedProblemIsWholeAndSaysWhatItDependsOn(String path) throws Exception {
        HttpResponse<byte[]> plain = ask(client(Version.HTTP_1_1), get(path));
        HttpResponse<byte[]> zipped = ask(client(Version.HTTP_1_1), get(path).header("Accept-Encoding", "gzip"));

        assertThat(zipped.statusCode()).isEqualTo(plain.statusCode());
        assertThat(zipped.headers().allValues("content-encoding"))
                .isEqualTo(compressesErrors ? List.of("gzip") : List.of());
        assertThat(plain.headers().allValues("content-encoding")).isEmpty();
        assertThat(withoutId(compressesErrors ? unzipped(zipped.body()) : zipped.body()))
                .isEqualTo(withoutId(plain.body()));
        zipped.headers().firstValueAsLong("content-length").ifPresent(length -> assertThat(length)
                .isEqualTo(zipped.body().length));
        assertThat(plain.headers().firstValueAsLong("content-length")).hasValue(plain.body().length);
        assertThat(String.join(",", zipped.headers().allValues("vary"))
                        .toLowerCase(Locale.ROOT)
                        .split(",\\s*"))
                .contains("accept", "accept-language")
                .contains(saysThatItDependsOnEncoding ? "accept-encoding" : "accept");
        assertThat(zipped.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(zipped.headers().allValues("etag")).isEmpty();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    private static HttpClient client(Version version) {
        return HttpClient.newBuilder().version(version).build();
    }

    private static HttpResponse<byte[]> ask(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }

    private static String withoutId(byte[] body) {
        return text(body).replaceAll("urn:uuid:[0-9a-f-]{36}", "");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
