package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However much is wrong, the answer stays readable. */
class SizeLimitTest {

    private static final int LIMIT = 64 * 1024;

    private final ProblemResponder responder = ProblemResponder.builder().build();

    @Test
    void tenMegabytesOfTextAreCut() {
        JsonNode body = body(Fault.builder(ProblemType.of(409))
                .detail(LocalizedText.verbatim("\"忙".repeat(5_000_000)))
                .build());

        assertThat(body.get("detail").asString()).hasSize(4001).endsWith("…");
        assertThat(body.get("status").asInt()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml"})
    void aHundredThousandLongErrorsFit(String accept) {
        byte[] body = bytes(
                Fault.builder(ProblemType.of(400, "validation-failed"))
                        .violations(IntStream.range(0, 100_000)
                                .mapToObj(i -> Violation.inBody("#/" + "p".repeat(900) + i, "size", Map.of())
                                        .withDetail(LocalizedText.verbatim("長".repeat(2000))))
                                .toList())
                        .build(),
                accept);

        assertThat(body).hasSizeBetween(LIMIT / 4, LIMIT);
        assertThat(new String(body, StandardCharsets.UTF_8)).containsPattern("errorCount\\W+100000");
    }

    @Test
    void membersThatDoNotFitAreLeftOut() {
        JsonNode body = body(Fault.builder(ProblemType.of(409))
                .member("large", "x".repeat(1_000_000))
                .build());

        assertThat(body.has("large")).isFalse();
        assertThat(body.has("explanation")).isTrue();
    }

    @Test
    void errorsGoBeforeMembers() {
        List<Violation> many = IntStream.range(0, 100)
                .mapToObj(i -> Violation.inBody("#/" + i, "size", Map.of())
                        .withDetail(LocalizedText.verbatim("x".repeat(1000))))
                .toList();

        JsonNode body = body(Fault.builder(ProblemType.of(409))
                .violations(many)
                .member("kept", "x".repeat(20_000))
                .build());

        assertThat(body.has("kept")).isTrue();
        assertThat(body.get("errors").size()).isBetween(10, 50);
        assertThat(body.get("errorCount").asInt()).isEqualTo(100);
    }

    @Test
    void aLimitBelowTheWordsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemResponder.builder().mostBytes(1000))
                .withMessage("most bytes: 1000 (expected: >= 16384)");
    }

    @Test
    void aLimitAboveWhatIsEverWrittenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemResponder.builder().mostBytes(1_048_577))
                .withMessage("most bytes: 1048577 (expected: <= 1048576)");
    }

    private JsonNode body(Fault fault) {
        byte[] bytes = bytes(fault, "application/json");
        assertThat(bytes).hasSizeLessThanOrEqualTo(LIMIT);
        return new JsonMapper().readTree(bytes);
    }

    private byte[] bytes(Fault fault, String accept) {
        Outcome outcome = responder.respondTo(fault, RequestFacts.of("POST", "/", Map.of("Accept", accept)));
        return ((Outcome.Answer) outcome).response().body();
    }
}
