package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Right answers, and for every rule wrong ones that differ from a right one in that one thing. */
final class DoctoredAnswers {

    private static final String PROBLEM =
            "{\"type\":\"/problems/out-of-stock\",\"title\":\"Out of stock\",\"status\":409,"
                    + "\"detail\":\"Only 2 left\",\"instance\":\"urn:uuid:00000000-0000-0000-0000-000000000000\","
                    + "\"explanation\":\"Fewer are there.\",\"advice\":\"Order fewer.\",\"errors\":[{\"detail\":\"Too many.\","
                    + "\"pointer\":\"#/items/0\",\"code\":\"max\"}],\"available\":2}";

    private static final String BLANK = "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
            + "\"explanation\":\"It does not fit.\",\"advice\":\"Read it again.\"}";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\">"
            + "<type>/problems/out-of-stock</type><title>Out of stock</title><status>409</status>"
            + "<advice>Order fewer.</advice><errors><i><detail>Too many.</detail><pointer>#/a~1b</pointer></i></errors>"
            + "</problem>";

    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><title>Out of stock</title><p>Only 2 left"
            + "<p><a href=\"/problems/out-of-stock\">more</a>"
            + "<script type=\"application/problem+json\">" + PROBLEM + "</script></html>";

    private DoctoredAnswers() {}

    /** An answer that breaks a rule. */
    record Doctored(String rule, String how, Exchange answer) {

        @Override
        public String toString() {
            return rule + ": " + how;
        }
    }

    static Stream<Exchange> right() {
        return Stream.of(
                json(),
                blank(),
                xml(),
                page(),
                head(),
                withoutContent(),
                challenge(),
                unsupported(),
                json().withHeader("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"),
                json().withHeader("vary", "*"),
                json().withHeader("cache-control", "max-age=60"),
                json().withHeader("deprecation", "@1688169599"),
                json().withHeader("sunset", "Wed, 21 Oct 2015 07:28:00 GMT"),
                replaced(page(), "<p>Only", "<script>go()</script><p>Only")
                        .withHeader(
                                "content-security-policy",
                                "default-src 'none'; script-src 'sha256-x'; frame-ancestors 'none'"),
                replaced(json(), "Only 2 left", "Only \u2066two\u2069 left"),
                replaced(json(), "/problems/out-of-stock", "https://iana.org/assignments/http-problem-types#date"));
    }

    /** Several for a rule that can be broken in several ways. */
    static Stream<Doctored> all() {
        return Stream.of(problems(), forms(), messages(), statuses(), security())
                .flatMap(wrong -> wrong);
    }

    private static Stream<Doctored> problems() {
        String pointer = "#/items/0";
        return Stream.of(
                member("P2", "two titles", "\"status\"", "\"title\":\"Gone\",\"status\""),
                member(
                        "P4",
                        "errors of text",
                        "[{\"detail\":\"Too many.\",\"pointer\":\"#/items/0\",\"code\":\"max\"}]",
                        "[\"a\"]"),
                member(
                        "P4",
                        "no errors",
                        "[{\"detail\":\"Too many.\",\"pointer\":\"#/items/0\",\"code\":\"max\"}]",
                        "[]"),
                member("P4", "an error without a detail", "\"detail\":\"Too many.\",", ""),
                member("P4", "a pointer without #", pointer, "/items/0"),
                member("P4", "a pointer with a bare tilde", pointer, "#/items~x"),
                member("P4", "a pointer that is no fragment", pointer, "#/two words"),
                member("P7", "a status in quotes", "409", "\"409\""),
                member("P7", "a status with a fraction", "409", "409.0"),
                member("P7", "a title that is a number", "\"Out of stock\"", "7"),
                member("P7", "a detail that is null", "\"Only 2 left\"", "null"),
                member("P12", "a relative type", "/problems/out-of-stock", "out-of-stock"),
                member("P12", "a type on another host", "/problems/out-of-stock", "//other/out-of-stock"),
                member("P15", "another status", "409", "404"),
                member("P18", "an order in the title", "Out of stock\"", "Order 4711 is out of stock\""),
                member("P18", "a long title", "Out of stock\"", "Out of stock ".repeat(9) + "\""),
                member("P18", "two lines", "Out of stock\"", "Out of\\nstock\""),
                member("P19", "a class in the detail", "Only 2 left", "OutOfStockException was thrown"),
                member("P19", "SQL in the detail", "Only 2 left", "select id from stock"),
                member("P20", "an error without a place", "\"pointer\":\"#/items/0\",", ""),
                member("P20", "a parameter nowhere", "\"pointer\":\"#/items/0\"", "\"parameter\":\"size\""),
                member("P21", "a space in the instance", "urn:uuid:00000000-0000", "urn:uuid:00000000 0000"),
                member("P22", "the path as instance", "urn:uuid:00000000-0000-0000-0000-000000000000", "/orders"),
                member("P22", "an instance to fetch", "urn:uuid:00000000-0000-0000-0000-000000000000", "https://a/7"),
                member("P23", "a relative instance", "urn:uuid:00000000-0000-0000-0000-000000000000", "orders/7"),
                member("P24", "nested members", "\"available\":2", "\"properties\":{\"available\":2}"),
                new Doctored("P26", "a name of XML's own", replaced(xml(), "advice>", "xmlAdvice>")),
                member("P27", "a short name", "\"available\"", "\"of\""),
                member("P31", "a class as type", "/problems/out-of-stock", "/problems/OutOfStockException"),
                member(
                        "P33",
                        "a type that is not registered",
                        "/problems/out-of-stock",
                        "https://iana.org/assignments/http-problem-types#out-of-stock"),
                new Doctored(
                        "P34",
                        "more than the status",
                        replaced(blank(), "\"explanation\"", "\"left\":2,\"explanation\"")),
                new Doctored("P35", "another phrase", replaced(blank(), "\"Conflict\"", "\"Collision\"")),
                member("P36", "Chinese under en", "Order fewer.", "請減少數量。"),
                new Doctored("P36", "English under zh", json().withHeader("content-language", "zh-Hant")),
                new Doctored("P36", "no language", json().withoutHeader("content-language")),
                new Doctored("P36", "two languages", json().withHeader("content-language", "en, zh")),
                member("P40", "a status that does not exist", "409", "600"),
                member("P40", "a type with a space", "/problems/out-of-stock", "/out of stock"));
    }

    private static Stream<Doctored> forms() {
        return Stream.of(
                new Doctored("P1", "plain JSON", json().withHeader("content-type", "application/json")),
                new Doctored("P1", "a page for a program", page("application/json")),
                new Doctored("P2", "an array", json().withBody("[]".getBytes(UTF_8))),
                new Doctored("P2", "an empty object", json().withBody("{}".getBytes(UTF_8))),
                new Doctored("P2", "half an object", json().withBody("{\"type\":".getBytes(UTF_8))),
                new Doctored("P2", "XML that does not end", xml().withBody("<problem>".getBytes(UTF_8))),
                new Doctored("P5", "XML for JSON", answer("GET", "application/json", "application/problem+xml", XML)),
                new Doctored("P41", "a foreign element", replaced(xml(), "<advice>", "<advice xmlns=\"\">")),
                new Doctored("P41", "the number of another RFC", replaced(xml(), "rfc:7807", "rfc:9457")),
                new Doctored("P41", "a member twice", replaced(xml(), "<advice>", "<status>409</status><advice>")),
                new Doctored("P42", "an open angle bracket", replaced(page(), "Only 2 left\"", "Only <!-- 2\"")),
                new Doctored("P42", "a line separator", replaced(page(), "Only 2 left\"", "Only\u20282\"")),
                new Doctored("P36", "a page in no language", replaced(page(), " lang=\"en\"", "")),
                new Doctored("P43", "content with 205", json().withStatus(205)),
                new Doctored("P44", "UTF-16", json().withBody(PROBLEM.getBytes(UTF_16))),
                new Doctored("P44", "a byte order mark", json().withBody(("\uFEFF" + PROBLEM).getBytes(UTF_8))),
                new Doctored(
                        "P44",
                        "a charset",
                        json().withHeader("content-type", "application/problem+json;charset=UTF-8")));
    }

    private static Stream<Doctored> messages() {
        return Stream.of(
                new Doctored("H1", "no content", json().withBody(new byte[0])),
                new Doctored("H1", "no word on trying again", replaced(json(), ",\"advice\":\"Order fewer.\"", "")),
                new Doctored("H2", "content for HEAD", head().withBody(PROBLEM.getBytes(UTF_8))),
                new Doctored("H2", "HEAD without a type", head().withoutHeader("content-type")),
                new Doctored("H2", "HEAD with the length of nothing", head().withHeader("content-length", "0")),
                new Doctored("H3", "a length with 204", withoutContent().withHeader("content-length", "0")),
                new Doctored("H3", "chunks with 204", withoutContent().withHeader("transfer-encoding", "chunked")),
                new Doctored("H4", "another length", json().withHeader("content-length", "7")),
                new Doctored("H4", "no length", json().withoutHeader("content-length")),
                new Doctored("H4", "length and chunks", json().withHeader("transfer-encoding", "chunked")),
                new Doctored("H7", "a fraction of a second", json().withHeader("retry-after", "1.5")),
                new Doctored("H7", "a negative delay", json().withHeader("retry-after", "-1")),
                new Doctored("H7", "a duration", json().withHeader("retry-after", "PT5S")),
                new Doctored("H8", "nothing on languages", json().withHeader("vary", "Accept")),
                new Doctored("H8", "no Vary", json().withoutHeader("vary")),
                new Doctored("H8", "a field twice", json().withHeader("vary", "Accept, accept", "Accept-Language")),
                new Doctored("H9", "no Cache-Control", json().withoutHeader("cache-control")),
                new Doctored("H9", "no-cache only, for 429", status(429).withHeader("cache-control", "no-cache")),
                new Doctored("H10", "the ETag of the content", json().withHeader("etag", "\"v7\"")),
                new Doctored("H10", "a Location", json().withHeader("location", "/orders/7")),
                new Doctored("H10", "an encoding that is none", json().withHeader("content-encoding", "gzip")),
                new Doctored("H10", "a range of nothing", json().withHeader("content-range", "bytes 0-9/90")),
                new Doctored("H15", "Upgrade", json().withHeader("upgrade", "h2c")),
                new Doctored("H15", "chunks", json().withHeader("transfer-encoding", "chunked")),
                new Doctored("H17", "a date of the other kind", json().withHeader("deprecation", "true")),
                new Doctored("H17", "a Sunset in seconds", json().withHeader("sunset", "1688169599")));
    }

    private static Stream<Doctored> statuses() {
        return Stream.concat(
                Stream.of(401, 405, 407, 426).map(status -> new Doctored("H5", "a bare " + status, status(status))),
                Stream.of(
                        new Doctored("H6", "a bare 415", status(415)),
                        new Doctored(
                                "H6",
                                "encodings, but none was used",
                                unsupported().withHeader("accept-encoding", "gzip")),
                        new Doctored("H13", "a status of a vendor", status(499)),
                        new Doctored("H13", "a status nobody knows", status(477))));
    }

    private static Stream<Doctored> security() {
        return Stream.of(
                member("S1", "a frame", "Only 2 left", "at a.b.Shop.order(Shop.java:7)"),
                member("S1", "a class", "Only 2 left", "Only 2 left in org.example.shop.Stock"),
                new Doctored("S1", "a class in a header", json().withHeader("x-reason", "java.lang.OutOfMemoryError")),
                new Doctored("S1", "a cause in XML", replaced(xml(), "Order fewer.", "Caused by: nothing")),
                new Doctored("S1", "a class in a page", replaced(page(), "<p>Only", "<p>io.example.shop.Stock only")),
                member("S2", "a message", "Only 2 left", ContractFailures.SECRET),
                new Doctored("S2", "a host in a header", json().withHeader("link", "<http://localhost/>")),
                new Doctored("S5", "a product", json().withHeader("server", "Kit/1.0")),
                new Doctored("S5", "a product by another name", json().withHeader("x-powered-by", "Kit")),
                new Doctored("S6", "a line feed", json().withHeader("x-tag", "a\nset-cookie: b=c")),
                new Doctored("S6", "what a cast makes a line feed", json().withHeader("x-tag", "a\u010Ab")),
                new Doctored(
                        "S7",
                        "a quote that does not end",
                        challenge().withHeader("www-authenticate", "Basic realm=\"a")),
                new Doctored(
                        "S7", "a quote in quotes", challenge().withHeader("www-authenticate", "Basic realm=\"a\"b\"")),
                new Doctored("S9", "no nosniff", json().withoutHeader("x-content-type-options")),
                new Doctored("S9", "a page without a policy", page().withoutHeader("content-security-policy")),
                member("S12", "a query", "urn:uuid:00000000-0000-0000-0000-000000000000", "/orders/7?token=x"),
                member("S14", "a long text", "Only 2 left", "left ".repeat(14_000)),
                member("S15", "half a character", "Only 2 left", "Only \\ud83c left"),
                member("S15", "a text that turns around", "Only 2 left", "Only \u202Etfel 2"),
                member("S15", "an isolate that does not end", "Only 2 left", "Only \u2067two left"),
                new Doctored("S15", "a bell in a page", replaced(page(), "<p>Only", "<p>\u0007Only")),
                new Doctored("S22", "a DOCTYPE", replaced(xml(), "<problem ", "<!DOCTYPE problem><problem ")),
                new Doctored("S22", "a picture", replaced(page(), "<p>Only", "<p><img alt=\"\">Only")),
                new Doctored("S22", "a handler", replaced(page(), "<p>Only", "<p onclick=\"go()\">Only")),
                new Doctored("S22", "a script", replaced(page(), "<p>Only", "<p><script>go()</script>Only")));
    }

    static Exchange json() {
        return answer("GET", "*/*", "application/problem+json", PROBLEM);
    }

    private static Exchange blank() {
        return answer("GET", "*/*", "application/problem+json", BLANK);
    }

    private static Exchange xml() {
        return answer("GET", "application/xml", "application/problem+xml", XML);
    }

    private static Exchange page() {
        return page("text/html");
    }

    private static Exchange page(String accept) {
        return answer("GET", accept, "text/html;charset=utf-8", PAGE)
                .withHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private static Exchange head() {
        return answer("HEAD", "*/*", "application/problem+json", "").withHeader("content-length", "433");
    }

    private static Exchange withoutContent() {
        return new Exchange(asked("GET", "*/*"), 204, Map.of(), new byte[0]);
    }

    private static Exchange challenge() {
        return status(401)
                .withHeader(
                        "www-authenticate", "Basic realm=\"a \\\"b\\\"\", charset=\"UTF-8\"", "Bearer", "Negotiate");
    }

    private static Exchange unsupported() {
        return status(415).withHeader("accept", "application/json");
    }

    /** With a body that has the status, and no other field. */
    private static Exchange status(int status) {
        return replaced(json(), "409", Integer.toString(status)).withStatus(status);
    }

    private static Doctored member(String rule, String how, String right, String wrong) {
        return new Doctored(rule, how, replaced(json(), right, wrong));
    }

    private static Exchange replaced(Exchange answer, String right, String wrong) {
        String text = answer.content().text();
        if (!text.contains(right)) {
            throw new IllegalArgumentException(right + " (expected: a part of " + text + ")");
        }
        return answer.withBody(text.replace(right, wrong).getBytes(UTF_8));
    }

    private static Exchange answer(String method, String accept, String contentType, String body) {
        Map<String, List<String>> headers = new TreeMap<>();
        headers.put("content-type", List.of(contentType));
        headers.put("content-language", List.of("en"));
        headers.put("cache-control", List.of("no-store"));
        headers.put("vary", List.of("Accept, Accept-Language"));
        headers.put("x-content-type-options", List.of("nosniff"));
        return new Exchange(asked(method, accept), 409, headers, new byte[0]).withBody(body.getBytes(UTF_8));
    }

    private static GoldenFile asked(String method, String accept) {
        return GoldenFile.parse(
                method + " " + accept,
                ("{\"situation\":\"doctored\",\"request\":{\"method\":\"" + method
                                + "\",\"target\":\"/orders?size=2\",\"headers\":{\"Accept\":\"" + accept + "\"}}}")
                        .getBytes(UTF_8));
    }
}
