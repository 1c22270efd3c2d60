package io.github.plainfault.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemPagesTest {

    private static final int MOST_BYTES = 30 * 1024;
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final Pattern HREF = Pattern.compile("(?:href|action)=\"([^\"]*)\"");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @RespondWith(
            status = 409,
            code = "sold-out",
            title = "Sold out",
            retryAfter = "PT1M",
            headers = "Link: </shows>; rel=help")
    static final class SoldOutException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @ProblemMember
        int left() {
            return 0;
        }
    }

    private final ProblemResponder responder = ProblemResponder.builder()
            .catalog(MessageCatalog.builder()
                    .lookup((key, language) -> key.equals("problem.sold-out.page") && language.equals(Locale.ENGLISH)
                            ? "Ask at the <box office> & wait."
                            : null)
                    .build())
            .build();
    private final ProblemPages pages = ProblemPages.builder(responder)
            .types(DeclaredTypes.of(List.of(SoldOutException.class), JsonProblemEncoder.standard()::schemaOf))
            .build();

    static Stream<String> languages() {
        return Stream.of("en", "zh-TW", "zh-CN");
    }

    // --- what there is

    @ParameterizedTest
    @MethodSource("languages")
    void everyStatusHasAPageInEveryLanguageThatIsNotTooLarge(String language) {
        assertThat(StatusCatalog.all()).hasSize(95).allSatisfy(status -> {
            ProblemResponse page = get("/problems/" + status.number(), HTML, language, null);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body().length).isLessThan(MOST_BYTES);
            assertThat(text(page)).contains(status.number() + "").doesNotContain("{{", ">null", "null<");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theIndexLeadsToEveryPageAndEveryLinkToAPage(String language) {
        Set<String> seen = new HashSet<>();
        Set<String> open = new HashSet<>(Set.of("/problems"));
        while (!open.isEmpty()) {
            String path = open.iterator().next();
            open.remove(path);
            seen.add(path);
            ProblemResponse page = get(path, HTML, language, null);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body().length).as(path).isLessThan(MOST_BYTES);
            for (String link : links(page)) {
                URI target = URI.create("http://shop.example/app" + path).resolve(link);
                if (link.startsWith("http")) {
                    assertThat(target.getHost()).isIn("www.rfc-editor.org", "datatracker.ietf.org");
                } else if (!link.startsWith("#")) {
                    String found = target.getPath().substring("/app".length());
                    if (!seen.contains(found)) {
                        open.add(found);
                    }
                }
            }
        }

        assertThat(seen)
                .contains(
                        "/problems/sold-out",
                        "/problems/validation-failed",
                        "/problems/499",
                        "/problems/compare/401-403")
                .hasSizeGreaterThan(95 + 18 + 20);
    }

    @Test
    void aTypeOfTheApplicationIsDescribedWithItsMembersAndItsOwnWords() {
        String page = text(get("/problems/sold-out", HTML, "en", null));

        assertThat(page)
                .contains("Sold out", "Ask at the &lt;box office&gt; &amp; wait.", "<code>left</code>", "integer")
                .contains("&quot;left&quot;: 2", "/problems/sold-out", "Retry-After")
                .doesNotContain("<box");
    }

    @Test
    void programsReadTheSameOfAType() {
        JsonNode page = json(get("/problems/sold-out", JSON, "zh-TW", null));

        assertThat(page.at("/type").stringValue()).isEqualTo("/problems/sold-out");
        assertThat(page.at("/status").intValue()).isEqualTo(409);
        assertThat(page.at("/members/$schema").stringValue()).endsWith("2020-12/schema");
        assertThat(page.at("/members/properties/left/type").stringValue()).isEqualTo("integer");
        assertThat(page.at("/retry/afterSeconds").intValue()).isEqualTo(60);
        assertThat(page.at("/headers").toString()).contains("Link", "Retry-After");
        assertThat(page.at("/example/left").intValue()).isEqualTo(2);
        assertThat(page.at("/example/type").stringValue()).isEqualTo("/problems/sold-out");
        assertThat(page.at("/advice").stringValue()).contains("重試");
    }

    @Test
    void theExampleOfAStatusIsWhatThisApplicationAnswers() {
        JsonNode page = json(get("/problems/405", JSON, "en", null));

        assertThat(page.at("/example/detail").stringValue()).contains("DELETE", "GET, HEAD");
        assertThat(page.at("/example/instance").stringValue()).startsWith("urn:uuid:0000");
        assertThat(page.at("/headers/0/name").stringValue()).isEqualTo("Allow");
        assertThat(page.at("/headers/0/rule").stringValue()).isEqualTo("must");
        assertThat(page.at("/spec/0/href").stringValue())
                .isEqualTo("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6");
    }

    @Test
    void everyTypeThatPlainfaultHasShowsAnExampleThatSaysWhatIsWrong() {
        for (JsonNode type : json(get("/problems", JSON, "en", null)).at("/types")) {
            JsonNode page = json(get("/problems/" + type.at("/code").stringValue(), JSON, "en", null));

            assertThat(page.at("/example/title").stringValue())
                    .isEqualTo(page.at("/title").stringValue());
            boolean lists = !page.at("/members/properties/errors").isMissingNode();
            assertThat(page.at("/example/errors").isMissingNode())
                    .as(page.toString())
                    .isEqualTo(!lists);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/problems/nope",
        "/problems/600",
        "/problems/404/more",
        "/problems/compare/404-401",
        "/problemsx",
        "/other",
        "/problems//",
        "/problems/compare/"
    })
    void whatThereIsNotIsAProblem(String path) {
        ProblemResponse answer = get(path, JSON, "zh-TW", null);

        assertThat(pages.has(path)).isFalse();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(json(answer).at("/title").stringValue()).isEqualTo("找不到資源");
    }

    @Test
    void onlyReadingIsAllowed() {
        ProblemResponse answer = answer("POST", "/problems/404", Map.of(), null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(header(answer("OPTIONS", "/problems/404", Map.of(), null), "Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "/problems/, , ../problems",
        "/problems/404/, lang=zh-TW, ../404?lang=zh-Hant",
        "/problems/compare/401-403/, lang=nope, ../401-403",
    })
    void aSlashAtTheEndLeadsToThePathWithoutIt(String path, @Nullable String query, String location) {
        ProblemResponse answer = answer("GET", path, Map.of(), query);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(header(answer, "Location")).isEqualTo(location);
    }

    // --- formats, languages, caches

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=utf-8",
                "*/* | application/json",
                "application/json | application/json",
                "image/png | application/json",
                "text/html;q=0.5, application/json;q=0.4 | text/html;charset=utf-8",
            })
    void acceptDecidesOnTheFormat(String accept, String type) {
        assertThat(header(get("/problems/404", accept, "en", null), "Content-Type"))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-TW, zh-Hant",
        "zh-Hant, zh-Hant",
        "zh-CN, zh-Hans",
        "ZH-sg, zh-Hans",
        "en-GB, en",
    })
    void aChosenLanguageCountsMoreThanThatOfTheBrowserAndStays(String chosen, String language) {
        ProblemResponse page = get("/problems/404", HTML, "zh-CN, en;q=0.5", "lang=" + chosen);

        assertThat(header(page, "Content-Language")).isEqualTo(language);
        assertThat(text(page)).contains("<html lang=\"" + language + "\">");
        assertThat(links(page))
                .filteredOn(link -> !link.startsWith("http") && !link.contains("lang=") && !link.startsWith("#"))
                .containsExactly("404"); // x-default
        assertThat(links(page)).contains("../problems?lang=" + language, "compare/403-404?lang=" + language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lang=tlh", "lang=*", "lang=", "lang=%3Cscript%3E", "lang=en;q=1", "lang=../../etc/passwd",
                        "lang=en%0d%0aX:1",
                "lang=zh_TW", "lang=und", "lang=en,zh-TW", "LANG=zh-TW", "lang", "&&=&lang",
                        "lang=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aLanguageThatThereIsNotIsPassedOver(String query) {
        ProblemResponse page = get("/problems/404", HTML, "zh-CN", query);

        assertThat(header(page, "Content-Language")).isEqualTo("zh-Hans");
        assertThat(page.body())
                .isEqualTo(get("/problems/404", HTML, "zh-CN", null).body());
    }

    @Test
    void everyPageNamesItsOtherLanguages() {
        String page = text(get("/problems/compare/401-403", HTML, "en", null));

        assertThat(page)
                .contains("<link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"../compare/401-403?lang=zh-Hant\">")
                .contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"../compare/401-403\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, JSON})
    void aVersionThatTheClientHasIsNotSentAgain(String accept) {
        ProblemResponse page = get("/problems/404", accept, "en", null);
        String tag = header(page, "ETag");

        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            ProblemResponse again =
                    answer("GET", "/problems/404", Map.of("Accept", accept, "If-None-Match", known), null);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Vary")).isEqualTo("Accept, Accept-Language");
        }
        assertThat(answer("GET", "/problems/404", Map.of("Accept", accept, "If-None-Match", "\"x\""), null)
                        .status())
                .isEqualTo(200);
        assertThat(header(get("/problems/404", accept, "zh-TW", null), "ETag")).isNotEqualTo(tag);
    }

    @Test
    void headHasTheHeadersOfGet() {
        ProblemResponse get = answer("GET", "/problems/404", Map.of(), null);
        ProblemResponse head = answer("HEAD", "/problems/404", Map.of(), null);

        assertThat(head.headers()).isEqualTo(get.headers());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aBrowserMayApplyTheStyleAndNothingElse() {
        ProblemResponse page = get("/problems", HTML, "en", null);

        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(text(page)).doesNotContain("<script", " style=", "src=");
    }

    // --- search

    @ParameterizedTest
    @CsvSource({
        "404, en, 404",
        "%EF%BC%94%EF%BC%90%EF%BC%94, zh-TW, 404", // full-width digits
        "request+entity+too+large, en, 413",
        "%E9%96%98%E9%81%93, zh-TW, 504", // 閘道
        "sold, en, sold-out",
        "VALIDATION-failed, en, validation-failed",
    })
    void findsByNumberPhraseOlderPhraseAndWord(String wish, String language, String found) {
        assertThat(links(get("/problems", HTML, language, "q=" + wish))).contains("problems/" + found);
    }

    @Test
    void whatIsSearchedForIsNotRepeated() {
        ProblemResponse page = get("/problems", HTML, "en", "q=%3Cscript%3Ealert(1)%3C/script%3E+Zaphod&lang=en");

        assertThat(text(page)).contains("Nothing was found").doesNotContain("alert", "Zaphod");
        assertThat(text(page)).contains("<input type=\"hidden\" name=\"lang\" value=\"en\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=", "q=%20%20", "q=%", "q=%zz", "q=-_-"})
    void aSearchForNothingIsNoFailure(String query) {
        assertThat(get("/problems", HTML, "en", query).status()).isEqualTo(200);
    }

    @Test
    void hostileRequestsDoNotFillTheMemory() {
        RenderedPages cache = new RenderedPages();
        for (int i = 0; i < 1000; i++) {
            cache.get("key" + i, () -> new byte[1]);
        }

        assertThat(cache.size()).isEqualTo(200);
    }

    // --- set-up

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "problems", "/problems/", "/a//b", "/a/../b", "/a?b", "/a b", "/{x}"})
    void aPathThatCannotWorkIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemPages.builder(responder).path(path))
                .withMessage("path: '" + path + "' (expected: a path inside the application such as /problems)");
    }

    @Test
    void problemTypesAreAskedForOnceAndNotBeforeSomebodyWantsAPage() {
        AtomicInteger asked = new AtomicInteger();
        ProblemPages lazy = ProblemPages.builder(responder)
                .types(() -> {
                    asked.incrementAndGet();
                    return DeclaredTypes.none();
                })
                .build();

        assertThat(lazy.has("/orders/7")).isFalse();
        assertThat(asked).hasValue(0);
        assertThat(lazy.has("/problems/404")).isTrue();
        assertThat(lazy.has("/problems/405")).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void anotherPathWorksWithAllItsLinks() {
        ProblemPages help = ProblemPages.builder(responder).path("/help/errors").build();

        assertThat(help.has("/help/errors/404")).isTrue();
        assertThat(help.has("/problems/404")).isFalse();
        assertThat(text(((Outcome.Answer) help.answer(
                                RequestFacts.of("GET", "/help/errors", Map.of("Accept", HTML)), "/help/errors", null))
                        .response()))
                .contains("href=\"errors/404\"", "action=\"errors\"");
    }

    @Test
    void anApplicationCanHaveItsOwnTemplates(@TempDir Path folder) {
        ProblemPages own = ProblemPages.builder(responder)
                .templatesBeside(new ClassLoader(null) {
                    @Override
                    public @Nullable URL getResource(String name) {
                        return resource(name, folder);
                    }
                })
                .build();
        ProblemResponse page = ((Outcome.Answer) own.answer(
                        RequestFacts.of("GET", "/problems/404", Map.of("Accept", HTML)), "/problems/404", null))
                .response();

        assertThat(text(page)).startsWith("<!DOCTYPE html>").contains("<h1>Acme 404</h1>", "What this means");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "status", "type", "comparison", "head", "sections", "links", "foot"})
    void aTemplateThatIsWrongStopsTheStart(String template, @TempDir Path folder) {
        ProblemPages.Builder pages = ProblemPages.builder(responder).templatesBeside(new ClassLoader(null) {
            @Override
            public @Nullable URL getResource(String name) {
                return name.equals("plainfault/pages/" + template + ".mustache")
                        ? written("{{#never}}closed", folder.resolve(template))
                        : null;
            }
        });

        assertThatIllegalArgumentException()
                .isThrownBy(pages::build)
                .withMessage("plainfault/pages/" + template + ".mustache (expected: Mustache)");
    }

    private static @Nullable URL resource(String name, Path folder) {
        return name.equals("plainfault/pages/status.mustache")
                ? written("{{>head}}<h1>Acme {{number}}</h1>{{>sections}}{{>foot}}", folder.resolve("status.mustache"))
                : null;
    }

    private static URL written(String template, Path file) {
        try {
            Files.writeString(file, template);
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void exportsASiteWhoseLinksAllLeadToAFile(@TempDir Path folder) throws IOException {
        pages.export(folder);

        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(3 * 2 * 130);
        for (Path file : files) {
            if (file.toString().endsWith(".html")) {
                Matcher hrefs = HREF.matcher(Files.readString(file));
                while (hrefs.find()) {
                    String link = hrefs.group(1);
                    if (!link.startsWith("http") && !link.startsWith("#")) {
                        assertThat(file.resolveSibling(link))
                                .as("%s in %s", link, file)
                                .exists();
                    }
                }
            }
        }
        assertThat(folder.resolve("zh-Hant/sold-out.html")).exists();
        assertThat(MAPPER.readTree(Files.readString(folder.resolve("zh-Hans/404.json")))
                        .at("/title")
                        .stringValue())
                .isEqualTo("未找到资源");
    }

    @Test
    void theCommandWritesASite(@TempDir Path folder) throws IOException {
        StaticSite.main(new String[] {folder.toString(), "https://errors.example.com/"});

        assertThat(Files.readString(folder.resolve("en/validation-failed.json")))
                .contains("\"type\":\"https://errors.example.com/validation-failed\"");
        assertThatIllegalArgumentException().isThrownBy(() -> StaticSite.main(new String[0]));
    }

    // --- helpers

    private ProblemResponse get(String path, String accept, String language, @Nullable String query) {
        return answer("GET", path, Map.of("Accept", accept, "Accept-Language", language), query);
    }

    private ProblemResponse answer(String method, String path, Map<String, String> headers, @Nullable String query) {
        RequestFacts request = RequestFacts.of(method, path, new HashMap<>(headers));
        return ((Outcome.Answer) pages.answer(request, path, query)).response();
    }

    private static String header(ProblemResponse answer, String name) {
        return answer.headers().stream()
                .filter(field -> field.isNamed(name))
                .map(HeaderField::value)
                .findFirst()
                .orElse("");
    }

    private static List<String> links(ProblemResponse page) {
        return HREF.matcher(text(page)).results().map(match -> match.group(1)).toList();
    }

    private static String text(ProblemResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ProblemResponse answer) {
        return MAPPER.readTree(answer.body());
    }
}
