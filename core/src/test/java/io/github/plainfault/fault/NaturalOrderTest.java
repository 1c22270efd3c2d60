package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {

    @Test
    void countsAsPeopleDo() {
        List<String> sorted = List.of(
                "",
                "#",
                "#/items/0/name",
                "#/items/01",
                "#/items/1",
                "#/items/2/name",
                "#/items/2/price",
                "#/items/10/name",
                "#/items/99999999999999999999",
                "#/items/100000000000000000000",
                "#/items/a",
                "#/other");
        List<String> shuffled = new ArrayList<>(sorted);
        Random random = new Random(17);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(shuffled, random);

            assertThat(shuffled.stream().sorted(NaturalOrder.INSTANCE)).containsExactlyElementsOf(sorted);
        }
    }

    @ParameterizedTest
    @CsvSource({"a1, a1", "a, b", "2, 10", "01, 1", "1a, 1b", "a, a1"})
    void isTheSameFromBothSides(String left, String right) {
        assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(left, right)))
                .isEqualTo(left.equals(right) ? 0 : -1)
                .isEqualTo(-Integer.signum(NaturalOrder.INSTANCE.compare(right, left)));
    }
}
