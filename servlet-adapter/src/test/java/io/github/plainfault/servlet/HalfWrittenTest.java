package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.spring.contract.SpringServer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a handler had begun to write before it failed leaves nothing behind, as long as none of it has left. */
class HalfWrittenTest {

    private static SpringServer tomcat;
    private static SpringServer jetty;

    @BeforeAll
    static void start() {
        tomcat = MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY);
        jetty = MvcContractApplication.startWithout(Application.class, MvcContractApplication.TOMCAT);
    }

    @AfterAll
    static void stop() {
        tomcat.close();
        jetty.close();
    }

    static Stream<URI> beginnings() {
        return Stream.of(tomcat, jetty).flatMap(server -> Stream.of("writer", "stream", "trailers", "sent", "set")
                .map(beginning -> URI.create(server.uri() + "/half/" + beginning)));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void leavesNothingBehind(URI address) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Language", "zh-TW")
                                .build(),
                        BodyHandlers.ofByteArray());
        Map<String, ?> headers = answer.headers().map();

        assertThat(answer.statusCode()).isBetween(400, 503);
        assertThat(new String(answer.body(), "UTF-8")).startsWith("{\"type\":").endsWith("}");
        assertThat(answer.headers().allValues("content-type")).containsExactly("application/problem+json");
        assertThat(answer.headers().allValues("content-language")).containsExactly("zh-Hant");
        assertThat(answer.headers().allValues("content-length"))
                .containsExactly(Integer.toString(answer.body().length));
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(headers)
                .doesNotContainKeys(
                        "accept-ranges",
                        "content-disposition",
                        "content-encoding",
                        "content-location",
                        "content-range",
                        "etag",
                        "expires",
                        "last-modified",
                        "trailer",
                        "transfer-encoding");
        assertThat(headers)
                .containsKeys(
                        "set-cookie",
                        "access-control-allow-origin",
                        "deprecation",
                        "ratelimit",
                        "strict-transport-security",
                        "sunset",
                        "traceresponse");
        assertThat(answer.headers().allValues("vary")).containsExactly("Origin, Accept, Accept-Language");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(HalfController.class)
    static class Application {}

    @RestController
    static class HalfController {

        @GetMapping("/half/{beginning}")
        void begin(@PathVariable("beginning") String beginning, HttpServletResponse response) throws IOException {
            describe(response);
            switch (beginning) {
                case "writer" -> {
                    response.setCharacterEncoding("ISO-8859-1");
                    response.setContentLength(7);
                    response.getWriter().write("a;b");
                    throw ContractFailures.outOfStock();
                }
                case "stream" -> {
                    response.setBufferSize(4096);
                    response.getOutputStream().write(new byte[1000]);
                    throw ContractFailures.unknown();
                }
                case "trailers" -> {
                    response.setHeader("Trailer", "Expires");
                    response.setTrailerFields(() -> Map.of("Expires", "0"));
                    throw ContractFailures.outOfStock();
                }
                case "sent" -> response.sendError(503, "secret");
                default -> {
                    response.setStatus(404);
                    response.setHeader("Cache-Control", "no-cache, no-store");
                    response.setContentType(null);
                }
            }
        }

        private static void describe(HttpServletResponse response) {
            response.setContentType("text/csv");
            response.setHeader("Accept-Ranges", "bytes");
            response.setHeader("Content-Disposition", "attachment");
            response.setHeader("Content-Encoding", "gzip");
            response.setHeader("Content-Language", "de");
            response.setHeader("Content-Location", "/a.csv");
            response.setHeader("Content-Range", "bytes 0-6/7");
            response.setHeader("ETag", "\"v7\"");
            response.setHeader("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT");
            response.setHeader("Expires", "Wed, 21 Oct 2126 07:28:00 GMT");
            response.setHeader("Cache-Control", "max-age=60");
            response.setHeader("Vary", "Origin");
            response.setHeader("Set-Cookie", "a=1");
            response.setHeader("Access-Control-Allow-Origin", "https://shop.example");
            response.setHeader("Deprecation", "@1688169599");
            response.setHeader("Sunset", "Wed, 21 Oct 2126 07:28:00 GMT");
            response.setHeader("RateLimit", "\"default\";r=5;t=30");
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
            response.setHeader("traceresponse", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        }
    }
}
