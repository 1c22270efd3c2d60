package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Situations;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "shop.searches-per-minute=1")
class ServletShopTest {

    @TestBean
    Clock clock;

    static Clock clock() {
        return Situations.CLOCK;
    }

    @TestFactory
    Stream<DynamicTest> answersEverySituationAsTheOtherShopDoes(@LocalServerPort int port) {
        return Situations.replay(URI.create("http://localhost:" + port));
    }
}
