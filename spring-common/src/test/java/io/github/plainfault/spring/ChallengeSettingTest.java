package io.github.plainfault.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChallengeSettingTest {

    @Test
    void isTheValueOfTheField() {
        assertThat(bound("Basic realm=\"shop\", charset=\"UTF-8\"").challenge())
                .isEqualTo("Basic realm=\"shop\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm=\"shop\"", "Basic realm=\"shop", "Basic realm=\"a\" realm=\"b\""})
    void thatIsMalformedStopsTheStartAndSaysWhatToWrite(String challenge) {
        assertThatThrownBy(() -> bound(challenge))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("plainfault.challenge: '" + challenge + "'")
                .hasStackTraceContaining("expected: one challenge such as Basic realm=\"shop\"");
    }

    private static PlainfaultProperties bound(String challenge) {
        return new Binder(new MapConfigurationPropertySource(Map.of("plainfault.challenge", challenge)))
                .bindOrCreate("plainfault", PlainfaultProperties.class);
    }
}
