package io.github.plainfault.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What operators can count. */
class ProblemMetricsTest {

    private static final RequestFacts REQUEST = RequestFacts.of("GET", "/orders/7", Map.of());

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProblemResponder responder = ProblemResponder.builder()
            .mapping(FaultMapping.table(Map.of(
                    IllegalStateException.class.getName(), "409 out-of-stock",
                    InterruptedException.class.getName(), "none")))
            .mapping((failure, request) -> failure instanceof ArithmeticException
                    ? Fault.builder(ProblemType.of(402))
                            .typeUri("https://example.com/probs/out-of-credit")
                            .build()
                    : null)
            .extension((fault, request) -> {
                if (fault.status().number() == 410) {
                    throw new IllegalStateException("broken");
                }
                return Map.of();
            })
            .listener(new ProblemMetrics(registry))
            .build();

    @Test
    void countsByTypeStatusAndOrigin() {
        responder.respondTo(new IllegalStateException(), REQUEST);
        responder.respondTo(new IllegalStateException(), REQUEST);
        responder.respondTo(new ArithmeticException(), REQUEST);
        responder.respondTo(Fault.of(404), REQUEST);

        assertThat(count("out-of-stock", "409", "exception")).isEqualTo(2);
        assertThat(count("custom", "402", "exception")).isEqualTo(1);
        assertThat(count("about:blank", "404", "status")).isEqualTo(1);
    }

    @Test
    void countsAClientThatWentAwayAs499() {
        responder.respondTo(new InterruptedException(), REQUEST);

        assertThat(count("about:blank", "499", "exception")).isEqualTo(1);
    }

    @Test
    void countsAnswersWithoutAFieldThatTheirStatusRequires() {
        responder.respondTo(Fault.of(401), REQUEST);

        assertThat(registry.get("plainfault.missing.headers")
                        .tags("header", "WWW-Authenticate", "status", "401")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsFailuresThatCameTooLate() {
        responder.tooLate(new IllegalStateException(), REQUEST);

        assertThat(count("out-of-stock", "409", "late")).isEqualTo(1);
    }

    @Test
    void countsAnswersThatFailedThemselves() {
        responder.respondTo(Fault.of(410), REQUEST);

        assertThat(count("about:blank", "410", "answering")).isEqualTo(1);
    }

    private double count(String type, String status, String origin) {
        return registry.get("plainfault.problems")
                .tags("type", type, "status", status, "origin", origin)
                .counter()
                .count();
    }
}
