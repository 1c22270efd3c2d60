package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** The golden pages are checked by the rules of HTML and by the answers in JSON that they show. */
class GoldenHtmlFilesTest {

    @Test
    void areManyEnoughAndInEveryLanguage() {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pages().map(golden -> language(golden.getPayload()))).contains("en", "zh-Hans", "zh-Hant");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areValid(GoldenFile golden) {
        assertThat(ProblemHtml.errors(golden.answer().body())).isEmpty();
    }

    @Test
    void wouldBeSeenToBeInvalid() {
        String page = "<!DOCTYPE html><html lang=en><title>x</title><p><div id=a id=b></p><img src=x><ul><p>\u0007";

        assertThat(ProblemHtml.errors(page.getBytes(UTF_8))).hasSizeGreaterThanOrEqualTo(5);
    }

    /** RFC 9457, appendix C. */
    @ParameterizedTest
    @MethodSource("pages")
    void haveTheWholeProblemInside(GoldenFile golden) {
        Element script = scripts(golden).get(0);

        assertThat(script.getAttribute("type")).isEqualTo("application/problem+json");
        assertThat(ContractJson.parse(script.getTextContent().getBytes(UTF_8)))
                .isEqualTo(inJson(golden).content().at("/response/body"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveTheOtherHeadersOfTheAnswerInJson(GoldenFile golden) {
        assertThat(golden.answer().status()).isEqualTo(inJson(golden).answer().status());
        assertThat(headersApartFromContent(golden)).isEqualTo(headersApartFromContent(inJson(golden)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showTheProblemInTheirLanguageFirst(GoldenFile golden) {
        JsonNode problem = inJson(golden).content().at("/response/body");
        Element first = elements(golden, "article").get(0);

        assertThat(elements(golden, "html").get(0).getAttribute("lang")).isEqualTo(language(golden));
        assertThat(first.getAttribute("lang")).isEqualTo(language(golden));
        for (String member : List.of("title", "status", "explanation", "advice")) {
            assertThat(first.getTextContent()).contains(problem.get(member).asString());
        }
        problem.path("errors").forEach(error -> assertThat(first.getTextContent())
                .contains(error.get("detail").stringValue()));
    }

    /** A text without Chinese characters under a Chinese tag, or the other way round, is in the wrong language. */
    @ParameterizedTest
    @MethodSource("pages")
    void areInTheLanguagesThatTheyName(GoldenFile golden) {
        assertThat(elements(golden, "article")).isNotEmpty().allSatisfy(article -> {
            assertThat(article.getElementsByTagName("h2").getLength()).isGreaterThanOrEqualTo(3);
            for (String name : List.of("h1", "h2", "section")) {
                NodeList found = article.getElementsByTagName(name);
                String text = found.item(found.getLength() - 1).getTextContent();
                assertThat(text.codePoints().anyMatch(Character::isIdeographic))
                        .as(text)
                        .isEqualTo(article.getAttribute("lang").startsWith("zh"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void allowTheirOwnStyleAndScriptAndNothingElse(GoldenFile golden) throws Exception {
        assertThat(golden.answer().headers().get("content-security-policy"))
                .containsExactly("default-src 'none'; style-src "
                        + hash(elements(golden, "style").get(0)) + "; script-src "
                        + hash(scripts(golden).get(1))
                        + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        assertThat(elements(golden, "style")).hasSize(1);
        assertThat(scripts(golden)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadNowhereElse(GoldenFile golden) {
        assertThat(elements(golden, "*")).allSatisfy(element -> {
            assertThat(element.hasAttribute("src")).as(element.getTagName()).isFalse();
            assertThat(element.getAttribute("href")).matches("(#[\\w-]+|/problems/[\\w-]+)?");
        });
    }

    private static List<Element> scripts(GoldenFile golden) {
        return elements(golden, "script");
    }

    private static List<Element> elements(GoldenFile golden, String name) {
        return ProblemHtml.elements(golden.answer().body(), name);
    }

    private static String hash(Element element) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(element.getTextContent().getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /** The answer to the same request, in the same language, without a wish for a format. */
    private static GoldenFile inJson(GoldenFile golden) {
        return all().map(Named::getPayload)
                .filter(other -> other.content().at("/response/body").isObject())
                .filter(other -> !other.content().at("/request/headers").has("Accept"))
                .filter(other -> List.of("method", "target", "body").stream().allMatch(part -> other.content()
                        .at("/request/" + part)
                        .equals(golden.content().at("/request/" + part))))
                .filter(other -> language(other).equals(language(golden)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(golden.name() + ": the answer in JSON is missing"));
    }

    private static SortedMap<String, List<String>> headersApartFromContent(GoldenFile golden) {
        SortedMap<String, List<String>> headers = new TreeMap<>(golden.answer().headers());
        headers.keySet().removeAll(List.of("content-type", "content-length", "content-security-policy"));
        return headers;
    }

    private static String language(GoldenFile golden) {
        return golden.answer()
                .headers()
                .getOrDefault("content-language", List.of(""))
                .get(0);
    }

    /** Pages that answer an error; those that explain one are another matter. */
    private static Stream<Named<GoldenFile>> pages() {
        return all().filter(golden -> golden.getPayload().answer().status() >= 400)
                .filter(golden -> golden.getPayload().answer().body().length > 0)
                .filter(golden -> List.of("text/html;charset=utf-8")
                        .equals(golden.getPayload().answer().headers().get("content-type")));
    }

    private static Stream<Named<GoldenFile>> all() {
        return Arrays.stream(ContractSet.values()).flatMap(set -> GoldenFiles.in(set.folder()).stream()
                .map(golden -> Named.of(set.folder() + "/" + golden.name(), golden)));
    }
}
