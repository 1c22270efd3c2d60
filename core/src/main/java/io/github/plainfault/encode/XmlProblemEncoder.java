package io.github.plainfault.encode;

import io.github.plainfault.problem.ProblemDocument;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code application/problem+xml} (RFC 9457, appendix B): what {@link JsonProblemEncoder} writes, in the same
 * order, as elements of the namespace {@code urn:ietf:rfc:7807}.
 *
 * <pre>{@code
 * <?xml version="1.0" encoding="UTF-8"?><problem xmlns="urn:ietf:rfc:7807"><type>/problems/out-of-stock</type>
 * <title>Out of stock</title><status>409</status><available>2</available></problem>
 * }</pre>
 *
 * <p>The RFC leaves some things open. Here they are as follows:
 *
 * <ul>
 *   <li>Objects are elements with an element for each member, lists are elements with an {@code i} for each item,
 *       everything else is text. {@code null}, empty lists and empty objects have no element; an empty text has an empty
 *       one. As items of a list they are all an empty {@code i}, so that every item stays at its place.
 *   <li>Characters that are not allowed in the name of an element are written {@code _xHHHH_}, the code point in
 *       hexadecimal: {@code 2nd place} becomes {@code _x0032_nd_x0020_place}. So is an underscore before an {@code x},
 *       the first letter of names that begin with {@code xml}, and a member named {@code i}, which would be read as an
 *       item. No name at all is {@code _x_}. Letters are those of Latin-1, Chinese ideographs, kana and Hangul. A name
 *       that is then longer than 1000 characters, which parsers refuse together with the whole document, is left out with
 *       what it names.
 *   <li>Characters that XML 1.0 cannot express (most control characters, lone surrogates) are left out of texts.
 * </ul>
 *
 * <p>Nothing in it refers to anything outside: there is no document type, and no entity but those of XML itself.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#appendix-B">RFC 9457, appendix B</a>
 */
public final class XmlProblemEncoder implements ProblemEncoder {

    private static final String MEDIA_TYPE = "application/problem+xml";
    private static final List<String> ACCEPTED_AS = List.of(MEDIA_TYPE, "application/xml", "text/xml");

    /** Every browser asks for {@code application/xml;q=0.9}, and shows its reader a bare tree. */
    private static final List<String> PAGES = List.of("text/html", "application/xhtml+xml");

    private static final String NAMESPACE = "urn:ietf:rfc:7807";
    private static final String ITEM = "i";

    /** What the JDK's parsers read ({@code jdk.xml.maxXMLNameLimit}). */
    private static final int LONGEST_NAME = 1000;

    private static final int USUAL_SIZE = 1024;

    private final JsonContent content = new JsonContent();
    private final JsonProblemEncoder json;

    private XmlProblemEncoder(JsonProblemEncoder json) {
        this.json = json;
    }

    /** An encoder for applications without a mapper of their own, see {@link JsonProblemEncoder#standard}. */
    public static XmlProblemEncoder standard() {
        return of(JsonProblemEncoder.standard());
    }

    /**
     * An encoder that says in XML what another one says in JSON, members of the application included.
     *
     * @param json what it says
     */
    public static XmlProblemEncoder of(JsonProblemEncoder json) {
        return new XmlProblemEncoder(json);
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public List<String> acceptedAs() {
        return ACCEPTED_AS;
    }

    /** Pages: a client that wants one at least as much is a browser. */
    @Override
    public List<String> yieldsTo() {
        return PAGES;
    }

    @Override
    public byte[] encode(ProblemDocument problem) {
        // by way of JSON, so that both formats cannot differ in what they say, and fail where the other does
        Map<String, Object> members = content.of(json.encode(problem));
        StringWriter text = new StringWriter(USUAL_SIZE);
        try {
            // the JDK's own, whatever is on the class path; a new one, because a factory keeps its last writer
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("problem");
            xml.writeDefaultNamespace(NAMESPACE);
            writeContent(xml, members);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The problem cannot be written as XML", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writeContent(XMLStreamWriter xml, Object value) throws XMLStreamException {
        if (value instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                String name = XmlNames.encode((String) member.getKey());
                if (name.length() <= LONGEST_NAME) {
                    write(xml, name, member.getValue());
                }
            }
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                write(xml, ITEM, item);
            }
        } else {
            writeText(xml, (String) value);
        }
    }

    private static void write(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        writeContent(xml, value);
        xml.writeEndElement();
    }

    private static void writeText(XMLStreamWriter xml, String text) throws XMLStreamException {
        StringBuilder run = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c == '\r') { // as it is, a parser would read a line feed (XML 1.0, section 2.11)
                xml.writeCharacters(run.toString());
                xml.writeEntityRef("#13");
                run.setLength(0);
            } else if (isAllowed(c)) {
                run.appendCodePoint(c);
            }
        }
        xml.writeCharacters(run.toString());
    }

    /** XML 1.0, section 2.2. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }
}
