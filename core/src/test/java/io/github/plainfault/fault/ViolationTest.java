package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ViolationTest {

    @Test
    void aValueInTheBodyHasAPlaceAndNoParameter() {
        Violation violation = Violation.inBody("#/quantity", "min", Map.of("value", 1));

        assertThat(violation)
                .isEqualTo(new Violation("min", "#/quantity", null, null, "min", Map.of("value", 1), null));
    }

    @Test
    void aParameterHasANameAndAnOrigin() {
        Violation violation = Violation.ofParameter("page", ParameterIn.QUERY, "type.integer", Map.of());

        assertThat(violation)
                .isEqualTo(
                        new Violation("type.integer", null, "page", ParameterIn.QUERY, "type.integer", Map.of(), null));
    }

    @Test
    void otherWordsLeaveTheCodeAlone() {
        Violation violation = Violation.inBody("#/a", "size", Map.of("min", 1)).wordedAs("size.min");

        assertThat(violation.code()).isEqualTo("size");
        assertThat(violation.words()).isEqualTo("size.min");
    }

    @Test
    void takesATextOfTheApplication() {
        Violation violation =
                Violation.inBody("#/a", "even", Map.of()).withDetail(LocalizedText.verbatim("must be even"));

        assertThat(violation.detail().in(Locale.CHINESE)).isEqualTo("must be even");
    }

    @Test
    void copiesTheArguments() {
        Map<String, Object> arguments = new HashMap<>(Map.of("value", 1));
        Violation violation = Violation.inBody("#/a", "min", arguments);

        arguments.put("value", 2);

        assertThat(violation.arguments()).containsExactly(Map.entry("value", 1));
    }

    @Test
    void refusesAParameterWithoutAnOrigin() {
        assertThatThrownBy(() -> new Violation("min", null, "page", null, "min", Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter: page, in: null (expected: both or none)");
    }

    @Test
    void refusesAnOriginWithoutAParameter() {
        assertThatThrownBy(() -> new Violation("min", "#/a", null, ParameterIn.PATH, "min", Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter: null, in: PATH (expected: both or none)");
    }

    @Test
    void aFaultListsTheSameViolationsAlwaysInTheSameOrder() {
        List<Violation> sorted = List.of(
                Violation.inBody("#/a", "min", Map.of("value", 1)),
                Violation.inBody("#/a", "not-blank", Map.of()),
                Violation.inBody("#/a", "size", Map.of("value", 1)),
                Violation.inBody("#/a", "size", Map.of("value", 2)),
                Violation.inBody("#/b", "min", Map.of("value", 1)),
                Violation.ofParameter("b", ParameterIn.PATH, "min", Map.of()),
                Violation.ofParameter("a", ParameterIn.QUERY, "min", Map.of()));
        Random random = new Random(17);
        for (int i = 0; i < 50; i++) {
            List<Violation> shuffled = new ArrayList<>(sorted);
            Collections.shuffle(shuffled, random);

            assertThat(Fault.builder(ProblemType.of(422))
                            .violations(shuffled)
                            .build()
                            .violations())
                    .isEqualTo(sorted);
        }
    }

    @Test
    void theWordOfAnOriginIsLowerCaseOnEveryMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ParameterIn.MATRIX.word()).isEqualTo("matrix");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
