package io.github.plainfault.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.plainfault.status.StatusCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemDocumentTest {

    private static final ProblemEntry ENTRY = new ProblemEntry("must be 1", "#/a", null, null, "min");

    @Test
    void isAProblemForZalandosInterface() {
        ProblemDocument problem = problem(List.of(), 0, Map.of());

        assertThat(problem.getType()).isEqualTo(URI.create("/problems/x"));
        assertThat(problem.getTitle()).isEqualTo("Title");
        assertThat(problem.getStatus()).isEqualTo(StatusCode.of(409));
        assertThat(problem.getDetail()).isEqualTo("detail");
        assertThat(problem.getInstance()).isEqualTo(URI.create("urn:uuid:0af76519-16cd-43dd-8448-eb211c80319c"));
    }

    @Test
    void parametersAreEverythingElseInTheOrderOfTheBody() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("zebra", 1);
        members.put("ant", 2);

        assertThat(problem(List.of(ENTRY), 7, members).getParameters())
                .containsExactly(
                        entry("explanation", "meaning"),
                        entry("advice", "advice"),
                        entry("errors", List.of(Map.of("detail", "must be 1", "pointer", "#/a", "code", "min"))),
                        entry("errorCount", 7),
                        entry("zebra", 1),
                        entry("ant", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance", "explanation", "advice", "errorCount"})
    void aMemberCannotTakeTheNameOfAnOwnOne(String name) {
        assertThat(problem(List.of(), 0, Map.of(name, "hacked", "a", 1)).members())
                .containsExactly(entry("a", 1));
        assertThat(problem(List.of(), 0, Map.of("a", 1))
                        .withMembers(Map.of(name, "hacked"))
                        .members())
                .containsExactly(entry("a", 1));
    }

    @Test
    void errorsOfTheApplicationDoNotReplaceThoseOfTheProblem() {
        assertThat(problem(List.of(ENTRY), 1, Map.of("errors", "hacked")).members())
                .isEmpty();
    }

    @Test
    void moreMembersStandBehindTheOthers() {
        assertThat(problem(List.of(), 0, Map.of("b", 1))
                        .withMembers(Map.of("a", 2))
                        .members())
                .containsExactly(entry("b", 1), entry("a", 2));
    }

    @Test
    void copiesWhatItIsGiven() {
        List<ProblemEntry> errors = new ArrayList<>(List.of(ENTRY));
        Map<String, Object> members = new LinkedHashMap<>(Map.of("a", 1));
        ProblemDocument problem = problem(errors, 1, members);

        errors.clear();
        members.clear();

        assertThat(problem.errors()).containsExactly(ENTRY);
        assertThat(problem.members()).containsExactly(entry("a", 1));
    }

    @Test
    void cannotBeChanged() {
        ProblemDocument problem = problem(List.of(), 0, Map.of("a", 1));

        assertThatThrownBy(() -> problem.members().put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> problem.getParameters().put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static ProblemDocument problem(List<ProblemEntry> errors, int errorCount, Map<String, Object> members) {
        return new ProblemDocument(
                "/problems/x",
                "Title",
                StatusCode.of(409),
                "detail",
                "urn:uuid:0af76519-16cd-43dd-8448-eb211c80319c",
                "meaning",
                "advice",
                errors,
                errorCount,
                members,
                Locale.ENGLISH);
    }
}
