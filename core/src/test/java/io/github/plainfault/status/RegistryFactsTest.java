package io.github.plainfault.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.status.HeaderRule.Strength;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the catalogue, field by field, with what was collected from the registry, the RFCs and the vendors. */
class RegistryFactsTest {

    static Stream<JsonNode> facts() throws IOException {
        try (InputStream file = RegistryFactsTest.class.getResourceAsStream("registry-facts.json")) {
            return new JsonMapper().readTree(file).valueStream().toList().stream();
        }
    }

    @Test
    void hasExactlyTheCollectedCodes() throws IOException {
        assertThat(StatusCatalog.all())
                .extracting(StatusCode::number)
                .containsExactlyElementsOf(
                        facts().map(fact -> fact.get("code").asInt()).toList());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agreesOnNames(JsonNode fact) {
        StatusCode code = code(fact);
        String phrase = fact.get("phrase").asString();
        List<String> older = strings(fact, "olderPhrases").stream()
                .map(RegistryFactsTest::withoutSource)
                .toList();

        if (code.isRegistered()) {
            assertThat(code.phrase()).isEqualTo(phrase);
            assertThat(code.olderPhrases()).isEqualTo(older);
        } else {
            // two inventors gave two names: "(unassigned) Method Failure / Enhance Your Calm"
            List<String> names = new ArrayList<>(older);
            for (String name : phrase.replace("(unassigned) ", "").split(" / ")) {
                names.add(name.contains("1xxx") ? withoutSource(name) : name);
            }
            List<String> known = new ArrayList<>(code.olderPhrases());
            known.add(code.phrase());
            assertThat(known).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agreesOnClassSpecificationAndRegistration(JsonNode fact) {
        StatusCode code = code(fact);

        assertThat(code.statusClass().phrase())
                .isEqualToIgnoringCase(fact.get("class").asString());
        assertThat(code.spec()).isEqualTo(fact.get("spec").asString());
        assertThat(code.isRegistered()).isEqualTo(fact.get("registered").asBoolean());
        assertThat(lowerCase(code.registration()))
                .isEqualTo(fact.get("registryStatus").asString());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agreesOnBodies(JsonNode fact) {
        assertThat(code(fact).allowsBody())
                .isEqualTo(fact.get("bodyAllowed").asString().equals("yes"));
        assertThat(code(fact).bodyRule()).isEqualTo(fact.get("bodyRequirement").asString());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agreesOnHeaderFieldsAndTheirConditions(JsonNode fact) {
        assertThat(headers(fact, Strength.MUST)).isEqualTo(strings(fact, "headersMust"));
        assertThat(headers(fact, Strength.SHOULD)).isEqualTo(strings(fact, "headersShould"));
        assertThat(headers(fact, Strength.MAY)).isEqualTo(strings(fact, "headersMay"));
        assertThat(headers(fact, Strength.MUST_NOT)).isEqualTo(strings(fact, "headersMustNot"));
        assertThat(code(fact).requiredHeaders())
                .isEqualTo(strings(fact, "headersMust").stream()
                        .filter(header -> !header.contains("("))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agreesOnCaching(JsonNode fact) {
        assertThat(code(fact).isHeuristicallyCacheable())
                .isEqualTo(fact.get("heuristicallyCacheable").asBoolean());
        assertThat(code(fact).mustNotBeStored())
                .isEqualTo(fact.get("cacheMustNotStore").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agreesOnRetryingAndOnWhoHasToAct(JsonNode fact) {
        StatusCode code = code(fact);
        String policy = fact.get("retryPolicy").asString();

        assertThat(lowerCase(code.retryPolicy())).isEqualTo(policy.equals("n/a") ? "not-applicable" : policy);
        assertThat(code.retryCondition()).isEqualTo(fact.get("retryCondition").asString());
        assertThat(lowerCase(code.actor())).isEqualTo(fact.get("fault").asString());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agreesOnWhichErrorsApplicationsSend(JsonNode fact) {
        StatusCode code = code(fact);

        assertThat(code.isError() && code.sentByApplications())
                .isEqualTo(fact.get("originServerErrorStatus").asBoolean());
    }

    private static StatusCode code(JsonNode fact) {
        return StatusCode.of(fact.get("code").asInt());
    }

    private static List<String> headers(JsonNode fact, Strength strength) {
        return code(fact).headerRules().stream()
                .filter(rule -> rule.strength() == strength)
                .map(rule -> rule.isUnconditional() ? rule.name() : rule.name() + " (" + rule.condition() + ")")
                .toList();
    }

    private static List<String> strings(JsonNode fact, String name) {
        return fact.get(name).valueStream().map(JsonNode::asString).toList();
    }

    private static String withoutSource(String phrase) {
        return phrase.replaceFirst(" \\(.*\\)$", "");
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
