package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Failures that an application keeps for itself. */
class LeftToOthersTest {

    private static final RequestFacts API = RequestFacts.of("GET", "/api/orders", Map.of());
    private static final RequestFacts PAGE = RequestFacts.of("GET", "/orders", Map.of());

    private final List<ProblemEvent> events = new ArrayList<>();
    private final ProblemResponder responder = ProblemResponder.builder()
            .mapping(FaultMapping.table(Map.of(IllegalStateException.class.getName(), "rethrow")))
            .answering(request -> request.pathWithinApplication().startsWith("/api/"))
            .listener(events::add)
            .build();

    @Test
    void anExceptionThatIsRethrownIsNeitherAnsweredNorCounted() {
        assertThat(responder.respondTo(new IllegalStateException(), API)).isEqualTo(new Outcome.Pass());
        assertThat(responder.respondTo(new RuntimeException(new IllegalStateException()), API))
                .isEqualTo(new Outcome.Pass());
        assertThat(events).isEmpty();
    }

    @Test
    void saysWhoDecided() {
        assertThat(responder.explain(new IllegalStateException()))
                .hasToString("java.lang.IllegalStateException is answered by others"
                        + " (table: java.lang.IllegalStateException = rethrow)");
    }

    @Test
    void otherRequestsAreNeitherAnsweredNorCounted() {
        assertThat(responder.respondTo(new RuntimeException(), PAGE)).isEqualTo(new Outcome.Pass());
        assertThat(responder.respondTo(Fault.of(404), PAGE)).isEqualTo(new Outcome.Pass());
        assertThat(events).isEmpty();

        assertThat(responder.respondTo(Fault.of(404), API)).isInstanceOf(Outcome.Answer.class);
        assertThat(events).hasSize(1);
    }

    @Test
    void aRuleThatFailsLeavesNoFailureWithoutAnAnswer() {
        ProblemResponder broken = ProblemResponder.builder()
                .answering(request -> {
                    throw new IllegalStateException("broken");
                })
                .build();

        assertThat(broken.respondTo(Fault.of(404), API)).isInstanceOf(Outcome.Answer.class);
    }
}
