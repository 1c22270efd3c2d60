package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.http.HeaderField;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void keepsTheOrderOfMembers() {
        Fault fault = Fault.builder(ProblemType.of(409))
                .member("zebra", 1)
                .member("ant", 2)
                .member("bee", 3)
                .build();

        assertThat(fault.members().keySet()).containsExactly("zebra", "ant", "bee");
    }

    @Test
    void leavesANullMemberOut() {
        assertThat(Fault.builder(ProblemType.of(409))
                        .member("available", null)
                        .build()
                        .members())
                .isEmpty();
    }

    @Test
    void aMemberIsAValueForAPlaceholder() {
        assertThat(Fault.builder(ProblemType.of(409))
                        .member("available", 2)
                        .build()
                        .valueOf("available"))
                .isEqualTo(2);
    }

    @Test
    void anArgumentIsAValueForAPlaceholderAndNoMember() {
        Fault fault =
                Fault.builder(ProblemType.of(405)).argument("method", "PUT").build();

        assertThat(fault.valueOf("method")).isEqualTo("PUT");
        assertThat(fault.members()).isEmpty();
    }

    @Test
    void anArgumentComesBeforeAMember() {
        Fault fault = Fault.builder(ProblemType.of(405))
                .member("name", "member")
                .argument("name", "argument")
                .build();

        assertThat(fault.valueOf("name")).isEqualTo("argument");
    }

    @Test
    void theDelayIsAHeaderAndAPlaceholder() {
        Fault fault = Fault.builder(ProblemType.of(503))
                .retryAfter(Duration.ofMillis(1500))
                .build();

        assertThat(fault.headers()).containsExactly(new HeaderField("Retry-After", "2"));
        assertThat(fault.valueOf("seconds")).isEqualTo("2");
    }

    @Test
    void cannotBeChanged() {
        Fault fault = Fault.builder(ProblemType.of(409)).member("a", 1).build();

        assertThatThrownBy(() -> fault.members().put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void onlyTheUnansweredOneIsNotAnswered() {
        assertThat(Fault.unanswered().isAnswered()).isFalse();
        assertThat(Fault.of(499).isAnswered()).isTrue();
    }

    @Test
    void forLogsItSaysNothingOfTheOccurrence() {
        Fault fault = Fault.builder(ProblemType.of(409, "out-of-stock"))
                .member("card", "4111111111111111")
                .detail(LocalizedText.verbatim("secret"))
                .build();

        assertThat(fault).hasToString("409 Conflict (out-of-stock)");
    }
}
