package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.SpringServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** A view that an advice of the application shows is left alone, whoever asks. */
class AdvisedViewTest {

    @Test
    void theViewIsTheAnswer() throws Exception {
        try (SpringServer server =
                MvcContractApplication.startWithout(Application.class, MvcContractApplication.JETTY)) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.uri() + "/closed"))
                                    .header("Accept", "application/json")
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
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
        ModelAndView handle(IllegalStateException failure) {
            View view = (model, request, response) -> {
                response.setContentType("text/html;charset=utf-8");
                response.getWriter().write("<p>shelf 7 is closed</p>");
            };
            ModelAndView page = new ModelAndView(view);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
