package io.github.plainfault.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.PlainfaultProperties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which paths are answered. */
class ConfiguredPathsTest {

    @Test
    void allPathsAreAnsweredByDefault() {
        assertThat(answers(List.of(), List.of(), "/anything")).isTrue();
    }

    @Test
    void onlyIncludedPathsAreAnswered() {
        assertThat(answers(List.of("/api/**"), List.of(), "/api/orders/7")).isTrue();
        assertThat(answers(List.of("/api/**"), List.of(), "/api")).isTrue();
        assertThat(answers(List.of("/api/**"), List.of(), "/apis")).isFalse();
    }

    @Test
    void excludedPathsAreTakenFromIncludedOnes() {
        assertThat(answers(List.of("/api/**"), List.of("/api/*/legacy/**"), "/api/v1/legacy/x"))
                .isFalse();
        assertThat(answers(List.of("/api/**"), List.of("/api/*/legacy/**"), "/api/v1/orders"))
                .isTrue();
    }

    @Test
    void aPathThatIsNoneMatchesNothing() {
        assertThat(answers(List.of("/api/**"), List.of(), "")).isFalse();
        assertThat(answers(List.of(), List.of("/api/**"), "*")).isTrue();
        assertThat(answers(List.of(), List.of("/api/**"), "/%zz")).isTrue();
    }

    @Test
    void aPatternThatIsNoneStopsTheStartAndSaysWhatToWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers(List.of("api/**"), List.of(), "/"))
                .withMessage("plainfault.paths.include: 'api/**'"
                        + " (expected: a pattern inside the context path, such as /api/**)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers(List.of(), List.of("/{broken"), "/"))
                .withMessageStartingWith("plainfault.paths.exclude: '/{broken'");
    }

    private static boolean answers(List<String> include, List<String> exclude, String path) {
        return new ConfiguredPaths(new PlainfaultProperties.Paths(include, exclude))
                .test(RequestFacts.of("GET", path, Map.of()));
    }
}
