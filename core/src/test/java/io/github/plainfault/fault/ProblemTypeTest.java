package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "out-of-stock", "mod10-check", "v2", "3-d"})
    void acceptsLowerCaseWordsJoinedByHyphens(String code) {
        assertThat(ProblemType.of(409, code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a-",
                "-a",
                "a--b",
                "Out-Of-Stock",
                "out_of_stock",
                "out of stock",
                "a/b",
                "a.b",
                "../x",
                "a#b",
                "a%20",
                "caf\u00e9",
                "a\n"
            })
    void refusesOtherCodes(String code) {
        assertThatThrownBy(() -> ProblemType.of(409, code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code: '" + code
                        + "' (expected: lower-case words joined by hyphens, for example out-of-stock)");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 600, 1000})
    void refusesWhatIsNoStatus(int status) {
        assertThatThrownBy(() -> ProblemType.of(status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: " + status + " (expected: 100..599)");
    }
}
