package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.SpringServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A view that an advice of the application shows is left alone, whoever asks. */
class AdvisedViewTest {

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*"})
    void theViewIsTheAnswer(String accept) throws Exception {
        try (SpringServer server = NettyWebFluxContractTest.start(Application.class)) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.uri() + "/closed"))
                                    .header("Accept", accept)
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("content-type")).hasValue("text/html");
            assertThat(answer.headers().map()).doesNotContainKeys("cache-control", "vary");
            assertThat(answer.body()).isEqualTo("<p>shelf 7 is closed</p>");
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Shelf.class, Advice.class})
    static class Application {}

    @RestController
    static class Shelf {

        @GetMapping("/closed")
        void closed() {
            throw new IllegalStateException("not for the client");
        }
    }

    @ControllerAdvice
    static class Advice {

        @ExceptionHandler
        @ResponseStatus(HttpStatus.CONFLICT)
        View handle(IllegalStateException failure) {
            return new Closed();
        }
    }

    private static final class Closed implements View {

        @Override
        public List<MediaType> getSupportedMediaTypes() {
            return List.of(MediaType.TEXT_HTML);
        }

        @Override
        public Mono<Void> render(
                @Nullable Map<String, ?> model, @Nullable MediaType contentType, ServerWebExchange exchange) {
            byte[] page = "<p>shelf 7 is closed</p>".getBytes(StandardCharsets.UTF_8);
            ServerHttpResponse response = exchange.getResponse();
            response.getHeaders().setContentType(MediaType.TEXT_HTML);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(page)));
        }
    }
}
