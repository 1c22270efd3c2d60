package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import org.junit.jupiter.api.Test;

/** A header field that no server sends must not cost the answer. */
class LongHeadersTest {

    private static final Fault FAULT = Fault.builder(ProblemType.of(409))
            .header("X-Longest", "a".repeat(4096))
            .header("X-Longer", "a".repeat(4097))
            .header("X-Short", "a")
            .build();

    @Test
    void aFieldThatIsTooLongIsLeftOut() {
        Outcome outcome = ProblemResponder.builder().build().respondTo(FAULT, get());

        assertThat(json(outcome).get("status").asInt()).isEqualTo(409);
        assertThat(headers(outcome, "X-Longest")).hasSize(1);
        assertThat(headers(outcome, "X-Longer")).isEmpty();
        assertThat(headers(outcome, "X-Short")).containsExactly("a");
    }

    @Test
    void theMinimalProblemDoesNotHaveItEither() {
        Outcome outcome = ProblemResponder.builder()
                .extension((fault, request) -> {
                    throw new IllegalStateException();
                })
                .build()
                .respondTo(FAULT, get());

        assertThat(json(outcome).propertyNames()).hasSize(3);
        assertThat(headers(outcome, "X-Longer")).isEmpty();
        assertThat(headers(outcome, "X-Short")).containsExactly("a");
    }
}
