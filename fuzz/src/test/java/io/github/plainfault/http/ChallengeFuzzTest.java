package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** A challenge that can be read can be written, and reads the same again; any other is refused in words. */
class ChallengeFuzzTest {

    @FuzzTest
    void whatIsReadIsWrittenAndReadAgain(@NotNull String text) {
        Challenge challenge;
        try {
            challenge = Challenge.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).contains("expected: ");
            return;
        }
        String written = challenge.toString();
        assertThat(assertDoesNotThrow(() -> Challenge.parse(written)).toString())
                .isEqualTo(written);
        assertThat(challenge.field().value().chars()).allMatch(FieldValue::isAllowed);
    }
}
