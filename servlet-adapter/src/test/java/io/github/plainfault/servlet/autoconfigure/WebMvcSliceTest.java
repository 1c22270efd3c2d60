package io.github.plainfault.servlet.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A test of one controller sees the errors that its clients will see. */
@WebMvcTest(WebMvcSliceTest.NumberController.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = {WebMvcSliceTest.Application.class, WebMvcSliceTest.NumberController.class})
class WebMvcSliceTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answersInATestOfOneController() {
        assertThat(mvc.get().uri("/numbers/none").header("Accept-Language", "zh-TW"))
                .hasStatus(400)
                .hasHeader("Content-Language", "zh-Hant")
                .bodyJson()
                .extractingPath("$.type")
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
