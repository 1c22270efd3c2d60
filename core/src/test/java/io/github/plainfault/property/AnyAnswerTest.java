package io.github.plainfault.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a client asks for and whatever an application says: the answer is whole, its content well-formed and its
 * header fields valid. The same values in every run, so that the build says the same of the same code.
 */
class AnyAnswerTest {

    private static final int MOST = 64 * 1024;

    private static final List<String> ACCEPT = List.of(
            "application/problem+json",
            "application/json",
            "application/xml",
            "application/problem+xml",
            "text/html",
            "*/*");

    private static final List<String> ACCEPT_LANGUAGE =
            List.of("en", "zh-TW, en;q=0.5", "zh-CN", "zh-Hant-HK;q=0.7, *;q=0.1", "de-CH");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ProblemResponder responder = ProblemResponder.builder().build();

    /** What an application says of a failure. */
    record Said(int status, String text, String pointer, String header, Map<String, Object> members) {

        Fault fault() {
            Fault.Builder fault = Fault.builder(ProblemType.of(status))
                    .title(LocalizedText.verbatim(text))
                    .detail(LocalizedText.verbatim(text))
                    .header("X-Said", header)
                    .violation(Violation.inBody(pointer, "size", Map.of("max", text))
                            .withDetail(LocalizedText.verbatim(text))
                            .withRejected(text))
                    .violation(Violation.ofParameter(text, ParameterIn.QUERY, "size", Map.of()));
            members.forEach(fault::member);
            return fault.build();
        }
    }

    @Property(seed = "20261121", tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void isWhole(@ForAll("said") Said said, @ForAll("accept") String accept, @ForAll("languages") String languages)
            throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("Accept", accept);
        fields.put("Accept-Language", languages);

        Outcome outcome = responder.respondTo(said.fault(), RequestFacts.of("POST", "/", fields));

        assertThat(outcome).isInstanceOf(Outcome.Answer.class);
        ProblemResponse answer = ((Outcome.Answer) outcome).response();
        assertThat(answer.status()).isEqualTo(said.status());
        assertThat(answer.body()).hasSizeBetween(1, MOST);
        assertHeaders(answer);
        assertContent(answer, said.status());
    }

    private static void assertHeaders(ProblemResponse answer) {
        for (HeaderField field : answer.headers()) {
            assertThat(field.name()).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
            assertThat(field.value())
                    .matches("([\\x21-\\x7e\\xa0-\\xff]([\\x20-\\x7e\\t\\xa0-\\xff]*[\\x21-\\x7e\\xa0-\\xff])?)?");
        }
        assertThat(value(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        assertThat(value(answer, "Content-Language")).isIn("en", "zh-Hant", "zh-Hans");
    }

    private static void assertContent(ProblemResponse answer, int status) throws Exception {
        String text = text(answer.body());
        switch (value(answer, "Content-Type")) {
            case "application/problem+json" -> assertProblem(text, status);
            case "application/problem+xml" -> {
                Document xml = DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(answer.body()));
                assertThat(xml.getElementsByTagName("status").item(0).getTextContent())
                        .isEqualTo(Integer.toString(status));
            }
            case "text/html;charset=utf-8" -> assertProblem(problemIn(answer.body()), status);
            default -> throw new AssertionError(answer.headers());
        }
    }

    private static void assertProblem(String json, int status) {
        JsonNode problem = JSON.readTree(json);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").isString()).isTrue();
        assertThat(problem.get("title").isString()).isTrue();
    }

    /** The data in a page that needs no mending. */
    private static String problemIn(byte[] page) throws Exception {
        InputSource source = new InputSource(new ByteArrayInputStream(page));
        source.setEncoding("UTF-8");
        NodeList scripts = new HtmlDocumentBuilder(XmlViolationPolicy.FATAL)
                .parse(source)
                .getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "script");
        String problem = null;
        for (int i = 0; i < scripts.getLength(); i++) {
            Element script = (Element) scripts.item(i);
            if (script.getAttribute("type").equals("application/problem+json")) {
                assertThat(problem).as("only one").isNull();
                problem = script.getTextContent();
            }
        }
        assertThat(problem).isNotNull();
        return problem;
    }

    private static String value(ProblemResponse answer, String name) {
        List<HeaderField> fields =
                answer.headers().stream().filter(field -> field.isNamed(name)).toList();
        assertThat(fields).as(name).hasSize(1);
        return fields.get(0).value();
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    @Provide
    Arbitrary<Said> said() {
        return Combinators.combine(
                        Arbitraries.of(400, 404, 409, 413, 422, 429, 500, 503, 599),
                        texts(),
                        texts(),
                        texts(),
                        Arbitraries.maps(texts(), values()).ofMaxSize(4))
                .as(Said::new);
    }

    @Provide
    Arbitrary<String> accept() {
        return Arbitraries.oneOf(Arbitraries.of(ACCEPT), FieldValues.any(ACCEPT, Arbitraries.of(ACCEPT)));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.oneOf(
                Arbitraries.of(ACCEPT_LANGUAGE), FieldValues.any(ACCEPT_LANGUAGE, Arbitraries.of(ACCEPT_LANGUAGE)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                FieldValues.text(),
                Arbitraries.of(
                        "",
                        "i",
                        "errors",
                        "type",
                        "2nd place",
                        "</script><script>alert(1)</script>",
                        "<!--<script>",
                        "]]>",
                        "&amp;{{json}}",
                        "{allowed}",
                        "a\r\nSet-Cookie: b=c",
                        "\u010d\u010a",
                        "\ud83d",
                        "\udc00\ud800",
                        "\u202eabc\u2066",
                        "\ufeff\uffff\u0000\u001b[31m"));
    }

    private static Arbitrary<Object> values() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.bigDecimals().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, Long.MIN_VALUE));
        return Arbitraries.oneOf(
                scalars,
                scalars.list().ofMaxSize(4).asGeneric(),
                Arbitraries.maps(texts(), scalars).ofMaxSize(4).asGeneric());
    }
}
