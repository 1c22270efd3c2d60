package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an application says, and whatever a client sends: JSON, XML and HTML are well-formed and say the same. */
class AnswerFuzzTest {

    private static final int MOST = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ProblemResponder RESPONDER = ProblemResponder.builder().build();

    @FuzzTest
    void isWellFormedInEveryFormat(
            int status,
            @NotNull String text,
            @NotNull String name,
            @NotNull String pointer,
            @NotNull @WithSize(max = 5) List<@NotNull String> values)
            throws Exception {
        Fault fault = Fault.builder(ProblemType.of(400 + Math.floorMod(status, 200)))
                .title(LocalizedText.verbatim(text))
                .detail(LocalizedText.verbatim(text + name))
                .header("X-Said", text)
                .member(name.isEmpty() ? "nameless" : name, values)
                .member("map", Map.of(name, text))
                .violation(Violation.inBody(pointer, "size", Map.of("max", text))
                        .withDetail(LocalizedText.verbatim(text))
                        .withRejected(text))
                .violation(Violation.ofParameter(name, ParameterIn.QUERY, text, Map.of()))
                .build();
        JsonNode json = null;
        for (String format : List.of("application/problem+json", "application/problem+xml", "text/html")) {
            ProblemResponse answer = answer(fault, format);
            if (answer.body().length == 0) {
                return; // a status that has no content
            }
            assertThat(answer.body()).hasSizeLessThanOrEqualTo(MOST);
            switch (format) {
                case "application/problem+json" -> json = JSON.readTree(text(answer.body()));
                case "application/problem+xml" -> assertSame(json, xml(answer.body()));
                default -> assertSame(json, JSON.readTree(problemIn(answer.body())));
            }
        }
    }

    private static ProblemResponse answer(Fault fault, String format) {
        Outcome outcome = RESPONDER.respondTo(fault, RequestFacts.of("POST", "/", Map.of("Accept", format)));
        return outcome instanceof Outcome.Answer answer
                ? answer.response()
                : new ProblemResponse(fault.status().number(), List.of(), new byte[0]);
    }

    private static void assertSame(JsonNode one, JsonNode other) {
        for (String name : List.of("title", "status", "detail", "errors", "map")) {
            assertThat(other.get(name)).as(name).isEqualTo(one.get(name));
        }
    }

    private static void assertSame(JsonNode json, Document xml) {
        NodeList titles = xml.getDocumentElement().getElementsByTagName("title");
        assertThat(titles.item(0).getTextContent()).isEqualTo(json.get("title").asString());
        assertThat(xml.getElementsByTagName("status").item(0).getTextContent())
                .isEqualTo(json.get("status").asString());
    }

    private static Document xml(byte[] body) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(body));
    }

    private static String problemIn(byte[] page) throws Exception {
        InputSource source = new InputSource(new ByteArrayInputStream(page));
        source.setEncoding("UTF-8");
        NodeList scripts = new HtmlDocumentBuilder(XmlViolationPolicy.FATAL)
                .parse(source)
                .getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "script");
        for (int i = 0; i < scripts.getLength(); i++) {
            Element script = (Element) scripts.item(i);
            if (script.getAttribute("type").equals("application/problem+json")) {
                return script.getTextContent();
            }
        }
        throw new AssertionError("no problem in the page");
    }

    private static String text(byte[] body) throws Exception {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }
}
