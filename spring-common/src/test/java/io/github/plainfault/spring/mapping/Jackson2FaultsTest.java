package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Bodies that were read with Jackson 2 are explained as well. */
class Jackson2FaultsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":                              | 400 malformed-body    | syntax",
                "{\"lines\":[{},{\"count\":\"many\"}]}    | 400 wrong-type        | #/lines/1/count",
                "{\"lines\":{}}                           | 400 wrong-type        | #/lines",
                "{\"small\":99999999999}                  | 400 wrong-type        | out-of-range",
                "{\"other\":1}                            | 400 unknown-member    | #/other",
                "{\"pet\":{\"kind\":\"fish\"}}              | 400 unknown-subtype   | #/pet",
                "{\"pet\":{}}                             | 400 missing-member    | #/pet",
                "{\"range\":{\"from\":1}}                 | 400 validation-failed | #/range",
            })
    void areExplained(String json, String answer, String said) {
        Throwable failure = catchThrowable(() -> MAPPER.readValue(json, Order.class));

        Answered answered = Answered.by(
                Answered.spring(), new HttpMessageNotReadableException("io.github.plainfault.Secret", failure, null));

        assertThat(answered.answer()).isEqualTo(answer);
        assertThat(answered.sent()).contains(said).doesNotContain("Secret", "Jackson2FaultsTest", "java.");
    }

    @Test
    void nestingThatIsTooDeepIsBeyondLimits() {
        Throwable failure = catchThrowable(() -> MAPPER.readTree("[".repeat(2000)));

        assertThat(Answered.by(Answered.spring(), new HttpMessageNotReadableException("", failure, null))
                        .answer())
                .isEqualTo("400 body-limit");
    }

    static class Order {
        public String name = "";
        public int small;
        public List<Map<String, Integer>> lines = List.of();
        public Pet pet = new Dog();
        public Range range = new Range();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Dog.class, name = "dog"))
    interface Pet {}

    static class Dog implements Pet {}

    static class Range {
        public void setFrom(int from) {
            throw new IllegalArgumentException("Secret " + from);
        }
    }
}
