package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.GoldenAnswer;
import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.xml.XmlMapper;

/** Clients that know XML and nothing of problems. */
class XmlClientsTest {

    @ParameterizedTest
    @MethodSource("inXml")
    void jacksonReadsTheTree(GoldenAnswer golden) {
        JsonNode tree = new XmlMapper().readTree(golden.body());

        for (String name : Members.STANDARD) {
            assertThat(tree.path(name).asString()).as(name).isEqualTo(golden.text(name));
        }
        assertThat(List.copyOf(tree.propertyNames()))
                .containsExactlyElementsOf(golden.members().keySet());
        if (golden.members().get("errors") instanceof List<?> errors) {
            // XML has no lists: one element i is an object to Jackson, several are an array
            JsonNode items = tree.at("/errors/i");
            assertThat(items.isArray() ? items.size() : 1).isEqualTo(errors.size());
            assertThat((items.isArray() ? items.get(0) : items).path("detail").asString())
                    .isEqualTo(((Map<?, ?>) errors.get(0)).get("detail"));
        }
    }

    @ParameterizedTest
    @MethodSource("inXml")
    void xPathFindsEveryMember(GoldenAnswer golden) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(golden.body()));
        XPath path = XPathFactory.newDefaultInstance().newXPath();
        path.setNamespaceContext(new OneNamespace("p", "urn:ietf:rfc:7807"));

        for (String name : Members.STANDARD) {
            assertThat(path.evaluate("/p:problem/p:" + name, document)).as(name).isEqualTo(golden.text(name));
        }
        assertThat(path.evaluate("count(/p:problem/p:*)", document))
                .isEqualTo(Integer.toString(golden.members().size()));
        if (golden.members().get("errors") instanceof List<?> errors) {
            assertThat(path.evaluate("count(/p:problem/p:errors/p:i/p:detail)", document))
                    .isEqualTo(Integer.toString(errors.size()));
        }
    }

    private static Stream<GoldenAnswer> inXml() {
        return GoldenAnswer.ofType("application/problem+xml");
    }

    private record OneNamespace(String prefix, String uri) implements NamespaceContext {

        @Override
        public String getNamespaceURI(String asked) {
            return asked.equals(prefix) ? uri : "";
        }

        @Override
        public String getPrefix(String asked) {
            return prefix;
        }

        @Override
        public Iterator<String> getPrefixes(String asked) {
            return List.of(prefix).iterator();
        }
    }
}
