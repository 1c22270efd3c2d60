package io.github.plainfault.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;

/** Any text becomes one that can be shown: no controls, whole characters, not too long, and safe already when it is again. */
class SafeTextFuzzTest {

    @FuzzTest
    void canBeShown(@NotNull String text, int length) {
        int most = 1 + (length & 0xfff);

        String safe = SafeText.of(text, most);

        assertThat(safe).isNotNull();
        assertThat(safe.length()).isLessThanOrEqualTo(most + 1);
        assertThat(safe.chars()).allMatch(SafeTextFuzzTest::isVisible);
        assertThat(new String(safe.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as("whole characters")
                .isEqualTo(safe);
        assertThat(SafeText.of(safe, most + 1)).isEqualTo(safe);
    }

    private static boolean isVisible(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
        return !control && (c < 0x202a || c > 0x202e) && (c < 0x2066 || c > 0x2069) && c != 0xfeff;
    }
}
