package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.http.RequestFacts;
import java.util.ConcurrentModificationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultRowTest {

    private static final RequestFacts PLAIN = RequestFacts.of("PUT", "/orders/7", Map.of());
    private static final RequestFacts CONDITIONAL = RequestFacts.of("PUT", "/orders/7", Map.of("If-Match", "\"v7\""));

    @Test
    void aPreconditionMakesItPreconditionFailed() {
        FaultMapping table =
                FaultMapping.table(Map.of("java.util.ConcurrentModificationException", "412 or 409 stale-order"));
        Throwable failure = new ConcurrentModificationException();

        assertThat(table.map(failure, CONDITIONAL)).hasToString("412 Precondition Failed");
        assertThat(table.map(failure, PLAIN)).hasToString("409 Conflict (stale-order)");
        assertThat(table.reason(failure))
                .isEqualTo("table: java.util.ConcurrentModificationException = 412 or 409 stale-order");
    }

    @Test
    void aPreconditionChangesNoOtherRow() {
        FaultRow row = FaultRow.parse("java.lang.Error", "409 duplicate");

        assertThat(row.fault(CONDITIONAL)).hasToString("409 Conflict (duplicate)");
    }

    @Test
    void whatComesInsteadNeedsNoCode() {
        FaultRow row = FaultRow.parse("java.lang.Error", "412 or 409");

        assertThat(row.fault(PLAIN)).hasToString("409 Conflict");
        assertThat(row.fault(CONDITIONAL)).hasToString("412 Precondition Failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"412 or ", "412 or none", "412 or cause", "413 or 409", "412 or 200", "or 409", "412 OR 409"})
    void anAnswerThatSaysSomethingElseIsRefused(String answer) {
        assertThatThrownBy(() -> FaultRow.parse("java.lang.Error", answer))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> assertThat(refused.getCause() == null ? refused : refused.getCause())
                        .hasMessageContaining("expected: "));
    }
}
