package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityValueTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0., 0",
        "0.0, 0",
        "0.000, 0",
        "0.001, 1",
        "0.5, 500",
        "0.05, 50",
        "0.123, 123",
        "0.999, 999",
        "1, 1000",
        "1., 1000",
        "1.0, 1000",
        "1.000, 1000"
    })
    void readsThousandths(String text, int thousandths) {
        assertThat(QualityValue.parse(text)).isEqualTo(thousandths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".5",
                "1.001",
                "1.1",
                "2",
                "-0",
                "-1",
                "+1",
                "0.1234",
                "0,5",
                "00.5",
                "10",
                "0.5x",
                "0.-1",
                "abc",
                "1e0",
                "NaN",
                "0x1",
                "\u0660",
                "0.\u0665"
            })
    void refusesWhatIsNoWeight(String text) {
        assertThat(QualityValue.parse(text)).isEqualTo(QualityValue.MALFORMED);
    }
}
