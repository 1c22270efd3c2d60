package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that are repeated, and parts of a multipart body, as they stand in an answer. */
class RejectedViolationTest {

    private static final Violation VIOLATION = Violation.inBody("#/a", "min", Map.of("value", 1));

    @Test
    void repeatsNothingUnlessTold() {
        assertThat(VIOLATION.rejected()).isNull();
        assertThat(answer(VIOLATION, "application/json")).doesNotContain("rejected");
    }

    @Test
    void isWrittenBehindTheCodeAsWhatItIs() {
        assertThat(answer(VIOLATION.withRejected(0), "application/json"))
                .contains("\"pointer\":\"#/a\",\"code\":\"min\",\"rejected\":0}");
        assertThat(answer(VIOLATION.withRejected("0\"<"), "application/json")).contains("\"rejected\":\"0\\\"<\"}");
        assertThat(answer(VIOLATION.withRejected(false), "application/json")).contains("\"rejected\":false}");
    }

    @Test
    void isTextInXml() {
        assertThat(answer(VIOLATION.withRejected("0\"<"), "application/xml"))
                .contains("<code>min</code><rejected>0\"&lt;</rejected>");
    }

    @Test
    void staysWhenOtherWordsAreChosen() {
        assertThat(VIOLATION
                        .withRejected(0)
                        .wordedAs("max")
                        .withDetail(language -> "x")
                        .inPart("p")
                        .rejected())
                .isEqualTo(0);
    }

    @Test
    void refusesAnythingButAScalar() {
        assertThatThrownBy(() -> VIOLATION.withRejected(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("(expected: String, Number or Boolean)");
    }

    @Test
    void aPartIsNamedBesideThePointer() {
        assertThat(answer(VIOLATION.inPart("order"), "application/json"))
                .contains("\"pointer\":\"#/a\",\"parameter\":\"order\",\"in\":\"part\",\"code\":\"min\"");
    }

    private static String answer(Violation violation, String accept) {
        Fault fault = Fault.builder(ProblemType.of(400, "validation-failed"))
                .violation(violation)
                .build();
        Outcome outcome = ProblemResponder.builder()
                .mapping((failure, request) -> fault)
                .build()
                .respondTo(new IllegalStateException(), RequestFacts.of("GET", "/", Map.of("Accept", accept)));
        return new String(((Outcome.Answer) outcome).response().body(), StandardCharsets.UTF_8);
    }
}
