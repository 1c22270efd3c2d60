package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plainfault.contract.GoldenAnswer;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zalando.problem.DefaultProblem;
import org.zalando.problem.Problem;
import org.zalando.problem.ThrowableProblem;
import org.zalando.problem.jackson.ProblemModule;

/** Services that use zalando's library with Jackson 2 read every golden answer. */
class ZalandoModuleTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new ProblemModule());

    @ParameterizedTest
    @MethodSource("inJson")
    void readsTheProblem(GoldenAnswer golden) throws Exception {
        Problem problem = mapper.readValue(golden.body(), Problem.class);

        assertThat(problem).isInstanceOf(DefaultProblem.class);
        assertThat(problem.getType()).isEqualTo(URI.create(golden.text("type")));
        assertThat(problem.getTitle()).isEqualTo(golden.text("title"));
        assertThat(problem.getStatus().getStatusCode()).isEqualTo(golden.status());
        assertThat(problem.getDetail()).isEqualTo(golden.text("detail"));
        assertThat(Objects.toString(problem.getInstance(), null)).isEqualTo(golden.text("instance"));
        assertThat(Members.tree(problem.getParameters())).isEqualTo(Members.extensionsOf(golden));
    }

    @ParameterizedTest
    @MethodSource("inJson")
    void canThrowTheProblem(GoldenAnswer golden) throws Exception {
        ThrowableProblem thrown = mapper.readValue(golden.body(), ThrowableProblem.class);

        assertThat(thrown).hasMessageStartingWith(golden.text("title"));
    }

    private static Stream<GoldenAnswer> inJson() {
        return GoldenAnswer.ofType("application/problem+json");
    }
}
