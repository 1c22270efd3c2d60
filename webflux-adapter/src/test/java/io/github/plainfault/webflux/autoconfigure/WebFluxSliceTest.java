package io.github.plainfault.webflux.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A test of one controller sees the errors that its clients will see. */
@WebFluxTest(
        controllers = WebFluxSliceTest.NumberController.class,
        excludeAutoConfiguration = ReactiveWebSecurityAutoConfiguration.class)
@ContextConfiguration(classes = {WebFluxSliceTest.Application.class, WebFluxSliceTest.NumberController.class})
class WebFluxSliceTest {

    @Autowired
    private WebTestClient client;

    @Test
    void answersInATestOfOneController() {
        client.get()
                .uri("/numbers/none")
                .header("Accept-Language", "zh-TW")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .valueEquals("Content-Language", "zh-Hant")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-parameter");
    }

    @SpringBootConfiguration
    static class Application {}

    @RestController
    static class NumberController {

        @GetMapping("/numbers/{number}")
        int number(@PathVariable("number") int number) {
            return number;
        }
    }
}
