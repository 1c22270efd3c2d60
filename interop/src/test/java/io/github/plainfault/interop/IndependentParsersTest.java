package io.github.plainfault.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.XmlProblemEncoder;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import io.github.plainfault.status.StatusCode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.minidev.json.parser.JSONParser;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Parsers that were written by others, and know nothing of what wrote the bytes, read back every value of any problem:
 * three for JSON, three for XML. The same problems in every run.
 */
class IndependentParsersTest {

    private static final int TRIES = 300;

    /** Gson reads no numbers of some hundred digits (RFC 8259, section 6). */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(30);

    private final JsonProblemEncoder json = JsonProblemEncoder.standard();
    private final XmlProblemEncoder xml = XmlProblemEncoder.of(json);

    @Property(seed = "20261121", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void jackson2ReadsEveryValue(@ForAll("problems") ProblemDocument problem) throws Exception {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

        assertThat(plain(mapper.readValue(text(json.encode(problem)), Map.class)))
                .isEqualTo(inJson(problem));
    }

    @Property(seed = "20261121", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void gsonReadsEveryValue(@ForAll("problems") ProblemDocument problem) {
        Map<?, ?> read = new GsonBuilder()
                .setStrictness(Strictness.STRICT)
                .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL)
                .create()
                .fromJson(text(json.encode(problem)), Map.class);

        assertThat(plain(read)).isEqualTo(inJson(problem));
    }

    @Property(seed = "20261121", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void jsonSmartReadsEveryValue(@ForAll("problems") ProblemDocument problem) throws Exception {
        JSONParser parser = new JSONParser(
                JSONParser.MODE_RFC4627 | JSONParser.USE_HI_PRECISION_FLOAT | JSONParser.BIG_DIGIT_UNRESTRICTED);

        assertThat(plain(parser.parse(text(json.encode(problem))))).isEqualTo(inJson(problem));
    }

    @Property(seed = "20261121", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void theParserOfTheJdkReadsEveryText(@ForAll("problems") ProblemDocument problem) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.encode(problem)))
                .getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("urn:ietf:rfc:7807");
        assertThat(root.getLocalName()).isEqualTo("problem");
        assertThat(read(root)).isEqualTo(inXml(problem));
    }

    @Property(seed = "20261121", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void woodstoxReadsEveryText(@ForAll("problems") ProblemDocument problem) throws Exception {
        XMLInputFactory woodstox = XMLInputFactory.newFactory(); // the JDK's own is the default factory
        assertThat(woodstox.getClass().getName()).isEqualTo("com.ctc.wstx.stax.WstxInputFactory");
        assertThat(read(woodstox, xml.encode(problem))).isEqualTo(inXml(problem));
    }

    @Property(seed = "20261121", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void theStreamOfTheJdkReadsEveryText(@ForAll("problems") ProblemDocument problem) throws Exception {
        assertThat(read(XMLInputFactory.newDefaultFactory(), xml.encode(problem)))
                .isEqualTo(inXml(problem));
    }

    // ---- what has been read

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Numbers as their shortest decimal, whatever type a parser has for them. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((name, item) -> plain.put(name, plain(item)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(
                    list.stream().map(IndependentParsersTest::plain).toList());
        }
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            return decimal.signum() == 0 ? "number 0" : "number " + decimal.stripTrailingZeros();
        }
        return value == null ? "null" : value;
    }

    private static Object read(Element element) {
        List<Map.Entry<String, Object>> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(Map.entry(inner.getLocalName(), read(inner)));
            }
        }
        return children.isEmpty() ? element.getTextContent() : content(children);
    }

    private static Object read(XMLInputFactory factory, byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        reader.nextTag();
        assertThat(reader.getNamespaceURI()).isEqualTo("urn:ietf:rfc:7807");
        return read(reader);
    }

    private static Object read(XMLStreamReader reader) throws XMLStreamException {
        List<Map.Entry<String, Object>> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                String name = reader.getLocalName();
                children.add(Map.entry(name, read(reader)));
            } else {
                text.append(reader.getText());
            }
        }
        return children.isEmpty() ? text.toString() : content(children);
    }

    /** A list, if all children are items; no two members of an object have the same name. */
    private static Object content(List<Map.Entry<String, Object>> children) {
        if (children.stream().allMatch(child -> child.getKey().equals("i"))) {
            return new ArrayList<>(children.stream().map(Map.Entry::getValue).toList());
        }
        Map<String, Object> members = new LinkedHashMap<>();
        children.forEach(child -> assertThat(members.put(decoded(child.getKey()), child.getValue()))
                .isNull());
        return members;
    }

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4}|[0-9A-F]{6})?_");

    private static String decoded(String name) {
        Matcher escaped = ESCAPED.matcher(name);
        StringBuilder decoded = new StringBuilder();
        int end = 0;
        while (escaped.find()) {
            decoded.append(name, end, escaped.start());
            if (escaped.group(1) != null) {
                decoded.appendCodePoint(Integer.parseInt(escaped.group(1), 16));
            }
            end = escaped.end();
        }
        return decoded.append(name.substring(end)).toString();
    }

    // ---- what has been said

    private static Object inJson(ProblemDocument problem) {
        return plain(members(problem));
    }

    private static Object inXml(ProblemDocument problem) {
        return inXml(members(problem));
    }

    /** What has no content has no element; XML 1.0 has no way to say most control characters. */
    private static Object inXml(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, item) -> {
                Object content = inXml(item);
                boolean empty = item == null || content.equals(Map.of()) || content.equals(List.of());
                if (!empty) {
                    members.put((String) name, content);
                }
            });
            return members;
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            for (Object item : list) {
                Object content = inXml(item);
                items.add(content.equals(Map.of()) || content.equals(List.of()) ? "" : content);
            }
            return items;
        }
        StringBuilder text = new StringBuilder();
        (value == null ? "" : value.toString())
                .codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xD800)
                        || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Map<String, Object> members(ProblemDocument problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status().number());
        putUnlessNull(members, "detail", problem.detail());
        putUnlessNull(members, "instance", problem.instance());
        putUnlessNull(members, "explanation", problem.explanation());
        putUnlessNull(members, "advice", problem.advice());
        List<Object> errors = new ArrayList<>();
        for (ProblemEntry error : problem.errors()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            putUnlessNull(entry, "detail", error.detail());
            putUnlessNull(entry, "pointer", error.pointer());
            putUnlessNull(entry, "parameter", error.parameter());
            putUnlessNull(entry, "in", error.in());
            entry.put("code", error.code());
            errors.add(entry);
        }
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        if (problem.isCapped()) {
            members.put("errorCount", problem.errorCount());
        }
        members.putAll(problem.members());
        return members;
    }

    private static void putUnlessNull(Map<String, Object> members, String name, Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    // ---- any problem

    @Provide
    Arbitrary<ProblemDocument> problems() {
        Arbitrary<List<ProblemEntry>> errors = Combinators.combine(
                        texts().injectNull(0.3), texts().injectNull(0.3), texts().injectNull(0.5), texts())
                .as((detail, pointer, parameter, code) -> new ProblemEntry(detail, pointer, parameter, "query", code))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(400, 404, 422, 503),
                        texts(),
                        texts().injectNull(0.3),
                        texts().injectNull(0.3),
                        texts().injectNull(0.3),
                        errors,
                        Arbitraries.integers().between(0, 5),
                        objects(values(3)))
                .as((status, title, detail, instance, advice, entries, count, members) -> new ProblemDocument(
                        "/problems/any",
                        title,
                        StatusCode.of(status),
                        detail,
                        instance,
                        detail,
                        advice,
                        entries,
                        count,
                        members,
                        Locale.ENGLISH));
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalars = Arbitraries.frequencyOf(
                Tuple.of(5, texts().asGeneric()),
                Tuple.of(1, Arbitraries.integers().asGeneric()),
                Tuple.of(1, Arbitraries.longs().asGeneric()),
                Tuple.of(1, Arbitraries.doubles().asGeneric()),
                Tuple.of(
                        1,
                        Arbitraries.bigDecimals()
                                .between(MOST.negate(), MOST)
                                .ofScale(20)
                                .asGeneric()),
                Tuple.of(
                        1,
                        Arbitraries.bigIntegers()
                                .between(BigInteger.ONE.shiftLeft(70).negate(), BigInteger.ONE.shiftLeft(70))
                                .asGeneric()),
                Tuple.of(1, Arbitraries.of(true, false).asGeneric()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Object> inner = Arbitraries.lazy(() -> values(depth - 1)).injectNull(0.05);
        return Arbitraries.frequencyOf(
                Tuple.of(4, scalars),
                Tuple.of(1, inner.list().ofMaxSize(4).asGeneric()),
                Tuple.of(1, objects(inner).asGeneric()));
    }

    private static Arbitrary<Map<String, Object>> objects(Arbitrary<Object> values) {
        return Arbitraries.maps(texts(), values).ofMaxSize(4).map(LinkedHashMap::new);
    }

    /** Plain ones, and such as an encoding can stumble over. */
    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().alpha().ofMaxLength(12)),
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(20)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                "",
                                " ",
                                "i",
                                "xmlns",
                                "_x0041_",
                                "_x_",
                                "2nd place",
                                "a:b",
                                "]]>",
                                "<a>&amp;</a>",
                                "\r\n\t \u0085\u2028",
                                "\u0000\u001b\u007f",
                                "\ud83d\ude00",
                                "\ud83d",
                                "\ufeff\ufffe\uffff",
                                "\u4e0d\u5b58\u5728",
                                "\"\\/\b",
                                "null",
                                "1e400")));
    }
}
