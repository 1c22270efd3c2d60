package io.github.plainfault.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.contract.ProblemXml;
import io.github.plainfault.contract.ProblemXmlSchema;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import io.github.plainfault.status.StatusCode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class XmlProblemEncoderTest {

    private static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\">";

    private static final XmlProblemEncoder PLAIN = XmlProblemEncoder.of(JsonProblemEncoder.withoutDatabind());

    /** How an application might want its own members. */
    private static final XmlProblemEncoder WITH_MAPPER =
            XmlProblemEncoder.of(JsonProblemEncoder.withMembersBy(JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()));

    static Stream<XmlProblemEncoder> encoders() {
        return Stream.of(PLAIN, WITH_MAPPER, XmlProblemEncoder.standard());
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void writesTheMembersInTheOrderOfTheJson(XmlProblemEncoder encoder) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("zebra", 1);
        members.put("ant", List.of("two", List.of(true)));
        members.put("shelf", Collections.singletonMap("row", 3));
        ProblemDocument problem = new ProblemDocument(
                "/problems/x",
                "Title",
                StatusCode.of(422),
                "detail",
                "urn:uuid:1",
                "meaning",
                "advice",
                List.of(
                        new ProblemEntry("d1", "#/a", null, null, "min"),
                        new ProblemEntry(null, null, "page", "query", "type.integer")),
                3,
                members,
                Locale.ENGLISH);

        byte[] xml = encoder.encode(problem);

        assertThat(new String(xml, UTF_8))
                .isEqualTo(START + "<type>/problems/x</type><title>Title</title><status>422</status>"
                        + "<detail>detail</detail><instance>urn:uuid:1</instance>"
                        + "<explanation>meaning</explanation><advice>advice</advice>"
                        + "<errors><i><detail>d1</detail><pointer>#/a</pointer><code>min</code></i>"
                        + "<i><parameter>page</parameter><in>query</in><code>type.integer</code></i></errors>"
                        + "<errorCount>3</errorCount><zebra>1</zebra><ant><i>two</i><i><i>true</i></i></ant>"
                        + "<shelf><row>3</row></shelf></problem>");
        assertThat(ProblemXmlSchema.errors(xml)).isEmpty();
    }

    @Test
    void isProblemXmlAndIsAlsoMeantByXml() {
        assertThat(PLAIN.mediaType()).isEqualTo("application/problem+xml");
        assertThat(PLAIN.acceptedAs()).containsExactly("application/problem+xml", "application/xml", "text/xml");
    }

    @Test
    void theSchemaRefusesWhatIsWrong() {
        assertThat(ProblemXmlSchema.errors("<problem xmlns=\"urn:ietf:rfc:9457\"/>".getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(ProblemXmlSchema.errors((START + "text</problem>").getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(ProblemXmlSchema.errors((START + "<a xmlns=\"\"/></problem>").getBytes(UTF_8)))
                .isNotEmpty();
    }

    // --- nothing

    @Test
    void whatHasNoContentHasNoElementButAnEmptyTextHasOne() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("nothing", null);
        members.put("noItems", List.of());
        members.put("noMembers", Map.of());
        members.put("onlyNothing", Map.of("inside", Collections.singletonMap("nothing", null)));
        members.put("empty", "");

        assertThat(members(members)).isEqualTo("<empty></empty>");
    }

    @Test
    void anItemWithoutContentKeepsItsPlace() {
        assertThat(members(Map.of("list", Arrays.asList(1, null, "", List.of(), Map.of(), 2))))
                .isEqualTo("<list><i>1</i><i></i><i></i><i></i><i></i><i>2</i></list>");
    }

    @Test
    void aListOfOneIsAList() {
        assertThat(members(Map.of("list", List.of("one")))).isEqualTo("<list><i>one</i></list>");
    }

    // --- names

    @ParameterizedTest
    @CsvSource({
        "plain,plain",
        "with-dash,with-dash",
        "with.dot,with.dot",
        "_private,_private",
        "snake_case,snake_case",
        "available,available",
        "7,_x0037_",
        "2nd place,_x0032_nd_x0020_place",
        "-x,_x002D_x",
        ".x,_x002E_x",
        "$ref,_x0024_ref",
        "@id,_x0040_id",
        "a/b,a_x002F_b",
        "ns:name,ns_x003A_name",
        "xml,_x0078_ml",
        "XMLthing,_x0058_MLthing",
        "xm,xm",
        "i,_x0069_",
        "I,I",
        "items,items",
        "max_x,max_x005F_x",
        "_x0069_,_x005F_x0069_",
        "_X,_X",
        "größe,größe",
        "×,_x00D7_",
        "數量,數量",
        "データ,データ",
        "수량,수량",
        "цена,_x0446__x0435__x043D__x0430_",
        "\ud83c\udf75,_x01F375_",
        "'',_x_",
        "_x_,_x005F_x_"
    })
    void namesAreMadeNamesOfXml(String name, String expected) {
        assertThat(XmlNames.encode(name)).isEqualTo(expected);
        assertThat(ProblemXml.read(PLAIN.encode(problem(null, Map.of("map", Map.of(name, "value"))))))
                .containsEntry("map", Map.of(expected, "value"));
    }

    @Test
    void anyNameIsANameAndDifferentNamesStayDifferent() {
        Set<Object> read = new HashSet<>();
        Set<String> written = new HashSet<>();
        for (int part = 0; part <= 0xff; part++) { // a single problem may not be that large
            Map<String, Object> members = new LinkedHashMap<>();
            for (int c = part << 8; c <= (part << 8 | 0xff); c++) {
                members.put(Character.toString((char) c), "first");
                members.put("a" + (char) c, "second");
                members.put("_x" + (char) c, "third");
            }
            written.addAll(members.keySet());
            read.addAll(((Map<?, ?>) ProblemXml.read(PLAIN.encode(problem(null, Map.of("map", members))))
                            .get("map"))
                    .keySet());
        }

        assertThat(read).hasSameSizeAs(written);
    }

    @Test
    void aNameThatJsonWouldHaveTwiceIsThereOnce() {
        Map<Object, Object> members = new LinkedHashMap<>();
        members.put(1, "number");
        members.put("1", "text");

        assertThat(members(Map.of("map", members))).isEqualTo("<map><_x0031_>text</_x0031_></map>");
    }

    // --- texts

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caf\u00e9",
                "\u4e2d\u6587",
                "\ud83d\ude00\ud83d\ude00 \ud840\udc00",
                "\"'\\/&<>",
                "]]>",
                "<![CDATA[x]]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
                "&lt;&#13;&amp;",
                "  white space \t",
                "\n\r\r\n\n\r",
                "\r",
                "\u0085\u2028\u2029\ufeff",
                "\u202e\u2066"
            })
    void whatIsWrittenIsReadBackTheSame(String text) {
        for (XmlProblemEncoder encoder : encoders().toList()) {
            Map<String, Object> read =
                    ProblemXml.read(encoder.encode(problem("", Map.of("member", text, "list", List.of(text)))));

            assertThat(read).containsEntry("member", text).containsEntry("list", List.of(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0b",
                "a\u0001\u0008\u000b\u000c\u000e\u001fb",
                "a\ufffe\uffffb",
                "a\ud83db",
                "a\ude00b",
                "a\ude00\ud83db",
                "ab\ud83d"
            })
    void whatXmlCannotExpressIsLeftOut(String text) {
        assertThat(ProblemXml.read(PLAIN.encode(problem("", Map.of("member", text)))))
                .containsEntry("member", "ab");
    }

    @Test
    void anyNoiseIsWrittenAsValidXml() {
        Random random = new Random(17);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                noise.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }
            byte[] xml = PLAIN.encode(problem(noise.toString(), Map.of(noise.toString(), noise.toString())));

            assertThat(ProblemXml.read(xml)).containsEntry("status", "404");
            assertThat(ProblemXmlSchema.errors(xml)).isEmpty();
        }
    }

    @Test
    void aLongTextIsWrittenWhole() {
        String text = "\u4e2d\ud83d\ude00x\r".repeat(100_000);

        assertThat(ProblemXml.read(PLAIN.encode(problem("", Map.of("member", text)))))
                .containsEntry("member", text);
    }

    // --- values

    @Test
    void scalarsAreTheirText() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("integer", -1);
        members.put("long", Long.MAX_VALUE);
        members.put("big", new BigInteger("9".repeat(1200)));
        members.put("price", new BigDecimal("12.50"));
        members.put("exponent", new BigDecimal("1E+3"));
        members.put("share", 0.25);
        members.put("none", Double.NaN);
        members.put("truth", true);

        for (XmlProblemEncoder encoder : encoders().toList()) {
            assertThat(members(encoder, members))
                    .isEqualTo("<integer>-1</integer><long>9223372036854775807</long><big>" + "9".repeat(1200)
                            + "</big><price>12.50</price><exponent>1E+3</exponent><share>0.25</share><none>NaN</none>"
                            + "<truth>true</truth>");
        }
    }

    public record Shelf(String shelfName, int itemCount, List<String> noItems) {}

    @Test
    void valuesOfTheApplicationAreWrittenAsItsMapperDoes() {
        assertThat(members(WITH_MAPPER, Map.of("topShelf", new Shelf("A", 2, List.of()))))
                .isEqualTo("<topShelf><shelf_name>A</shelf_name><item_count>2</item_count></topShelf>");
    }

    @Test
    void withoutDatabindTheyAreTheirText() {
        assertThat(members(Map.of("delay", Duration.ofSeconds(90)))).isEqualTo("<delay>PT1M30S</delay>");
    }

    @Test
    void arraysAreLists() {
        for (XmlProblemEncoder encoder : encoders().toList()) {
            assertThat(members(encoder, Map.of("array", new Object[] {"a", 1})))
                    .isEqualTo("<array><i>a</i><i>1</i></array>");
        }
    }

    @Test
    void whatGoesAsDeepAsJsonCanIsWritten() {
        Object deepest = "end";
        for (int depth = 0; depth < 499; depth++) {
            deepest = List.of(deepest);
        }
        Map<String, Object> deep = Map.of("deep", deepest);

        // not read back: the parsers of newer JDKs stop at a depth of 100
        assertThat(new String(PLAIN.encode(problem(null, deep)), UTF_8))
                .contains("<deep>" + "<i>".repeat(499) + "end" + "</i>".repeat(499) + "</deep>");
        assertThatThrownBy(() -> PLAIN.encode(problem(null, Map.of("deeper", List.of(deep)))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aMemberThatCannotBeWrittenFailsInsteadOfBeingCut() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);

        for (XmlProblemEncoder encoder : encoders().toList()) {
            assertThatThrownBy(() -> encoder.encode(problem(null, Map.of("circle", circle))))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void encodersAreSafeForManyThreads() {
        ProblemDocument problem = problem("detail\r", Map.of("shelf", new Shelf("A", 2, List.of())));
        byte[] expected = WITH_MAPPER.encode(problem);

        assertThat(Stream.generate(() -> problem).parallel().limit(2_000).map(WITH_MAPPER::encode))
                .allSatisfy(bytes -> assertThat(bytes).isEqualTo(expected));
    }

    private static String members(Map<String, ? extends @Nullable Object> members) {
        return members(PLAIN, members);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void leavesOutWhatHasANameThatParsersRefuse(XmlProblemEncoder encoder) throws Exception {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("a".repeat(1000), 1);
        members.put("a".repeat(1001), 2);
        members.put("map", Map.of("\u0416".repeat(200), 3, "kept", 4));

        String xml = members(encoder, members);

        assertThat(xml).contains(">1</", ">4</").doesNotContain(">2</", ">3</");
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(encoder.encode(problem(null, members))));
    }

    /** What is written behind the problem's own members. */
    @SuppressWarnings("unchecked")
    private static String members(XmlProblemEncoder encoder, Map<String, ? extends @Nullable Object> members) {
        byte[] xml = encoder.encode(problem(null, (Map<String, Object>) members));
        assertThat(ProblemXmlSchema.errors(xml)).isEmpty();
        String start = START + "<type>about:blank</type><title>Not Found</title><status>404</status>";
        assertThat(new String(xml, UTF_8)).startsWith(start).endsWith("</problem>");
        return new String(xml, UTF_8)
                .substring(start.length(), new String(xml, UTF_8).length() - "</problem>".length());
    }

    private static ProblemDocument problem(@Nullable String detail, Map<String, Object> members) {
        return new ProblemDocument(
                "about:blank",
                "Not Found",
                StatusCode.of(404),
                detail,
                null,
                null,
                null,
                List.of(),
                0,
                members,
                Locale.ENGLISH);
    }
}
