package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.docs.AnswerRows;
import io.github.plainfault.fault.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.server.MissingRequestValueException;

/** The row of the page of exceptions that this adapter answers itself. */
class MissingValueRowsTest {

    @Test
    void theRowIsWhatIsAnswered() throws NoSuchMethodException {
        MethodParameter parameter = new MethodParameter(getClass().getDeclaredMethod("handle", String.class), 0);
        Fault fault = ProblemResponder.builder()
                .frameworkMapping(new MissingValueFaults())
                .build()
                .explain(new MissingRequestValueException("x", String.class, "query parameter", parameter))
                .fault();

        assertThat(AnswerRows.readOut().ofKind("Missing values, Spring WebFlux"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what()).isEqualTo(MissingRequestValueException.class.getName());
                    assertThat(row.answer())
                            .isEqualTo(
                                    fault.status().number() + " " + fault.type().code());
                });
    }

    static void handle(String x) {}
}
