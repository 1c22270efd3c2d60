package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an application has an error page of its own, people see it and programs get problems. */
class HostPageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private final List<ProblemEvent> events = new ArrayList<>();
    private final ProblemResponder responder =
            ProblemResponder.builder().hostPage(true).listener(events::add).build();

    @Test
    void aBrowserGetsThePageWithStatusAndHeaders() {
        Fault maintenance = Fault.builder(ProblemType.of(503))
                .retryAfter(Duration.ofSeconds(30))
                .build();

        Outcome outcome = responder.respondTo(maintenance, accepting(BROWSER));

        ProblemResponse response = ((Outcome.HostPage) outcome).response();
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsExactly(new HeaderField("Retry-After", "30"));
        assertThat(events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "*/*", "application/problem+json", "text/html;q=0.1, application/json", ""})
    void aProgramGetsAProblem(String accept) {
        assertThat(responder.respondTo(Fault.of(404), accepting(accept))).isInstanceOf(Outcome.Answer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {BROWSER, "text/html", "text/*", "application/xml, text/html"})
    void withoutAPageABrowserGetsOurs(String accept) {
        assertThat(contentType(ProblemResponder.builder(), accept)).isEqualTo("text/html;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json, text/html",
                "text/html;q=0.9, application/json",
                "text/html;q=0",
                "text/html;q=2",
                "text/html;q=0.1, */*;q=0.2",
                "application/xhtml+xml",
                "image/avif,image/webp,image/*,*/*;q=0.8",
                "text/event-stream",
                "text/csv"
            })
    void nobodyGetsOursWhoDoesNotAskForItMost(String accept) {
        assertThat(contentType(ProblemResponder.builder(), accept)).isEqualTo("application/problem+json");
    }

    @Test
    void oursIsNotOfferedIfTheApplicationWantsNone() {
        assertThat(contentType(ProblemResponder.builder().htmlPage(false), BROWSER))
                .isEqualTo("application/problem+json");
    }

    private static String contentType(ProblemResponder.Builder builder, String accept) {
        Outcome outcome = builder.build().respondTo(Fault.of(404), accepting(accept));
        return Answers.headers(outcome, "Content-Type").get(0);
    }

    private static RequestFacts accepting(String accept) {
        return RequestFacts.of("GET", "/", Map.of("Accept", accept));
    }
}
