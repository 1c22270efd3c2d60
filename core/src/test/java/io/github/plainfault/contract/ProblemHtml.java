package io.github.plainfault.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import nu.validator.validation.SimpleDocumentValidator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and checks pages as the HTML Living Standard says, independently of what writes them. */
final class ProblemHtml {

    /** HTML 5 with RDFa Lite, which is what the checker of the W3C uses. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private ProblemHtml() {}

    /** What is wrong with a page. The style is left to browsers: the checker is older than some of its properties. */
    static List<String> errors(byte[] page) {
        List<String> errors = new ArrayList<>();
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                // advice on style
            }

            @Override
            public void error(SAXParseException e) {
                if (!e.getMessage().startsWith("CSS: ")) {
                    errors.add(e.getLineNumber() + ": " + e.getMessage());
                }
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e.getLineNumber() + ": " + e.getMessage());
            }
        };
        try {
            SimpleDocumentValidator validator = new SimpleDocumentValidator();
            validator.setUpMainSchema(SCHEMA, handler);
            validator.setUpValidatorAndParsers(handler, true, false);
            validator.checkHtmlInputSource(source(page));
        } catch (Exception e) {
            throw new AssertionError("the page cannot be checked", e);
        }
        return errors;
    }

    /** The elements of that name, in order. */
    static List<Element> elements(byte[] page, String name) {
        try {
            // fatal: whatever the parser has to mend is a mistake
            Document document = new HtmlDocumentBuilder(XmlViolationPolicy.FATAL).parse(source(page));
            NodeList found = document.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", name);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> (Element) found.item(i))
                    .toList();
        } catch (SAXException | IOException e) {
            throw new AssertionError("not HTML", e);
        }
    }

    private static InputSource source(byte[] page) {
        InputSource source = new InputSource(new ByteArrayInputStream(page));
        source.setEncoding("UTF-8");
        return source;
    }
}
