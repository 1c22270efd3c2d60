package io.github.plainfault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The golden answers in XML are checked by the schema of the RFC and by the answers in JSON that they translate. */
class GoldenXmlFilesTest {

    /** What XML 1.0 cannot express (section 2.2), as far as a valid text can have it. */
    private static final String NOT_IN_XML = "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]";

    @Test
    void areManyEnoughAndInEveryLanguage() {
        assertThat(problems()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(problems().map(golden -> language(golden.getPayload()))).contains("en", "zh-Hans", "zh-Hant");
    }

    /** RFC 9457, appendix B. */
    @ParameterizedTest
    @MethodSource("problems")
    void matchTheSchemaOfTheRfc(GoldenFile golden) {
        assertThat(ProblemXmlSchema.errors(golden.answer().body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void sayWhatTheAnswerInJsonSays(GoldenFile golden) {
        Map<String, Object> xml = ProblemXml.read(golden.answer().body());
        Map<String, Object> json = mapOf(inJson(golden).content().at("/response/body"));

        assertThat(xml).isEqualTo(json);
        assertThat(xml.keySet()).containsExactlyElementsOf(json.keySet());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void haveTheOtherHeadersOfTheAnswerInJson(GoldenFile golden) {
        assertThat(golden.answer().status()).isEqualTo(inJson(golden).answer().status());
        assertThat(headersApartFromContent(golden)).isEqualTo(headersApartFromContent(inJson(golden)));
    }

    /** The answer to the same request without a wish for a format. */
    private static GoldenFile inJson(GoldenFile golden) {
        JsonNode request = withoutAccept(golden);
        return all().map(Named::getPayload)
                .filter(other -> other.content().at("/response/body").isObject())
                .filter(other -> !other.content().at("/request/headers").has("Accept"))
                .filter(other -> withoutAccept(other).equals(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError(golden.name() + ": the answer in JSON is missing"));
    }

    private static JsonNode withoutAccept(GoldenFile golden) {
        ObjectNode request = (ObjectNode) golden.content().get("request").deepCopy();
        request.withObject("/headers").remove("Accept");
        return request;
    }

    private static SortedMap<String, List<String>> headersApartFromContent(GoldenFile golden) {
        SortedMap<String, List<String>> headers = new TreeMap<>(golden.answer().headers());
        headers.keySet().removeAll(List.of("content-type", "content-length"));
        return headers;
    }

    private static Map<String, Object> mapOf(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEachEntry((name, value) -> {
            if (!value.isNull() && !(value.isContainer() && value.isEmpty())) {
                map.put(name, valueOf(value));
            }
        });
        return map;
    }

    private static Object valueOf(JsonNode value) {
        if (value.isObject() && !value.isEmpty()) {
            return mapOf(value);
        }
        if (value.isArray() && !value.isEmpty()) {
            List<Object> items = new ArrayList<>();
            value.forEach(item -> items.add(valueOf(item)));
            return items;
        }
        if (value.isContainer() || value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue().replaceAll(NOT_IN_XML, "") : value.toString();
    }

    private static String language(GoldenFile golden) {
        return golden.answer().headers().get("content-language").get(0);
    }

    private static Stream<Named<GoldenFile>> problems() {
        return all().filter(golden ->
                        golden.getPayload().content().at("/response/text").isString())
                .filter(golden -> List.of("application/problem+xml")
                        .equals(golden.getPayload().answer().headers().get("content-type")));
    }

    private static Stream<Named<GoldenFile>> all() {
        return Arrays.stream(ContractSet.values()).flatMap(set -> GoldenFiles.in(set.folder()).stream()
                .map(golden -> Named.of(set.folder() + "/" + golden.name(), golden)));
    }
}
