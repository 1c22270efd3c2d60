package io.github.plainfault.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads {@code application/problem+xml} as RFC 9457, appendix B says, written independently of what writes it. */
public final class ProblemXml {

    private static final String NAMESPACE = "urn:ietf:rfc:7807";

    private ProblemXml() {}

    /**
     * The members of a problem: strings, lists (elements with nothing but elements {@code i}), maps (all other elements
     * that have elements).
     *
     * @throws AssertionError if that is not well-formed, has a document type, or has elements of another namespace
     */
    public static Map<String, Object> read(byte[] xml) {
        Element root = parse(xml);
        if (!"problem".equals(root.getLocalName())) {
            throw new AssertionError("root " + root.getNodeName() + " (expected: problem)");
        }
        return root.getFirstChild() == null ? Map.of() : map(elements(root));
    }

    private static Element parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private static Object value(Element element) {
        List<Element> elements = elements(element);
        if (elements.isEmpty()) {
            return element.getTextContent();
        }
        boolean list = elements.stream().allMatch(child -> "i".equals(child.getLocalName()));
        return list ? elements.stream().map(ProblemXml::value).toList() : map(elements);
    }

    private static Map<String, Object> map(List<Element> elements) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Element element : elements) {
            if (members.put(element.getLocalName(), value(element)) != null) {
                throw new AssertionError(element.getLocalName() + " twice (expected: once)");
            }
        }
        return members;
    }

    private static List<Element> elements(Element parent) {
        if (!NAMESPACE.equals(parent.getNamespaceURI())) {
            throw new AssertionError(parent.getNodeName() + " in " + parent.getNamespaceURI());
        }
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            } else if (node.getNodeType() != Node.TEXT_NODE
                    || parent.getElementsByTagName("*").getLength() > 0) {
                throw new AssertionError("in " + parent.getNodeName() + " there is " + node);
            }
        }
        return elements;
    }
}
