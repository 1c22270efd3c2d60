package io.github.plainfault.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.status.StatusCode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zalando.problem.AbstractThrowableProblem;
import org.zalando.problem.Problem;
import org.zalando.problem.Status;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("serial")
class ProblemModuleTest {

    private static final URI TYPE = URI.create("https://example.org/out-of-stock");

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new ProblemModule()).build();

    @Test
    void withoutTheModuleAThrownProblemLeaksWhichIsWhyItExists() {
        assertThat(new JsonMapper().writeValueAsString(Problem.valueOf(Status.CONFLICT)))
                .contains("stackTrace");
    }

    @Test
    void writesAThrownProblemWithoutItsStackTraceAndCause() {
        Problem problem = Problem.builder()
                .withType(TYPE)
                .withTitle("Out of Stock")
                .withStatus(Status.CONFLICT)
                .withDetail("No A-1 left")
                .withInstance(URI.create("https://example.org/orders/7"))
                .withCause(Problem.valueOf(Status.BAD_GATEWAY, "secret"))
                .with("sku", "A-1")
                .build();

        assertThat(mapper.writeValueAsString(problem))
                .isEqualTo("{\"type\":\"https://example.org/out-of-stock\",\"title\":\"Out of Stock\",\"status\":409,"
                        + "\"detail\":\"No A-1 left\",\"instance\":\"https://example.org/orders/7\",\"sku\":\"A-1\"}");
    }

    public static final class OutOfStock extends AbstractThrowableProblem {
        OutOfStock() {
            super(TYPE, "Out of Stock", Status.CONFLICT);
        }

        public List<String> getAlternatives() {
            return List.of("B-1", "B-2");
        }

        public Throwable getFailure() {
            return new IllegalStateException("secret");
        }
    }

    @Test
    void writesWhatASubclassSaysThroughGetters() {
        assertThat(mapper.writeValueAsString(new OutOfStock()))
                .isEqualTo("{\"type\":\"https://example.org/out-of-stock\",\"title\":\"Out of Stock\",\"status\":409,"
                        + "\"alternatives\":[\"B-1\",\"B-2\"]}");
    }

    @Test
    void writesAProblemThatStandsInsideAnotherValue() {
        assertThat(mapper.writeValueAsString(Map.of("last", Problem.valueOf(Status.GONE))))
                .isEqualTo("{\"last\":{\"type\":\"about:blank\",\"title\":\"Gone\",\"status\":410}}");
    }

    @Test
    void leavesOutWhatAProblemDoesNotSay() {
        assertThat(mapper.writeValueAsString(Problem.builder().build())).isEqualTo("{\"type\":\"about:blank\"}");
    }

    @Test
    void aParameterCannotOverwriteAStandardMember() {
        Problem problem = new Problem() {
            @Override
            public String getTitle() {
                return "Title";
            }

            @Override
            public Map<String, Object> getParameters() {
                return Map.of("title", "hacked", "status", 200, "explanation", "hacked");
            }
        };

        assertThat(mapper.writeValueAsString(problem)).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Title\"}");
    }

    @Test
    void keepsErrorsBecauseManyProblemsOfThatLibraryHaveThem() {
        Problem problem = Problem.builder().with("errors", List.of("a")).build();

        assertThat(mapper.writeValueAsString(problem)).isEqualTo("{\"type\":\"about:blank\",\"errors\":[\"a\"]}");
    }

    @Test
    void aNamingStrategyDoesNotReachTheMembers() {
        JsonMapper snakes = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
                .addModule(new ProblemModule())
                .build();

        assertThat(snakes.writeValueAsString(Problem.builder()
                        .withStatus(Status.GONE)
                        .with("movedTo", "x")
                        .build()))
                .isEqualTo("{\"type\":\"about:blank\",\"status\":410,\"movedTo\":\"x\"}");
    }

    @Test
    void writesPlainfaultsOwnProblems() {
        ProblemDocument problem = new ProblemDocument(
                "about:blank",
                "Conflict",
                StatusCode.of(409),
                null,
                null,
                "meaning",
                null,
                List.of(new ProblemEntry("d", "#/a", null, null, "min")),
                1,
                Map.of("sku", "A-1"),
                Locale.ENGLISH);

        assertThat(mapper.writeValueAsString(problem))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,\"explanation\":\"meaning\","
                                + "\"errors\":[{\"detail\":\"d\",\"pointer\":\"#/a\",\"code\":\"min\"}],\"sku\":\"A-1\"}");
    }
}
