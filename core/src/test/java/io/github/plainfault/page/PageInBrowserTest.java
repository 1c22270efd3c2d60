package io.github.plainfault.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people see. Pictures of the pages are left in {@code target/page}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {

    private static final String HOSTILE = "</script></style><!--<script>document.title = 'broken'</script>"
            + "<img src=x onerror=\"document.title = 'broken'\">&amp;{{json}} \u202Eturned\u2067 \uD800\u0000"
            + "0123456789".repeat(50);

    private static final Map<String, Fault> FAULTS = Map.of(
            "/missing", Fault.of(404),
            "/invalid", invalid(),
            "/conflict",
                    Fault.builder(ProblemType.of(409))
                            .member("available", 2)
                            .member("warehouse", "臺南一號倉")
                            .build(),
            "/hostile",
                    Fault.builder(ProblemType.of(409))
                            .title(language -> HOSTILE)
                            .detail(language -> HOSTILE)
                            .instance("urn:example:" + "a".repeat(300))
                            .member("text", HOSTILE)
                            .member(HOSTILE, true)
                            .violation(Violation.inBody("/" + HOSTILE, "invalid", Map.of())
                                    .withDetail(language -> HOSTILE))
                            .build());

    private final PageServer server = new PageServer(FAULTS);
    private Browser browser;

    @BeforeAll
    void startBrowser() {
        String executable = Browser.executable();
        assumeTrue(executable != null, "LEFT OUT: the page in a browser (no Chromium found; set CHROMIUM)");
        browser = Browser.start(executable);
    }

    @AfterAll
    void stop() {
        server.close();
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/missing, en", "/missing, zh-TW", "/missing, zh-CN",
        "/invalid, en", "/invalid, zh-TW", "/invalid, zh-CN",
        "/conflict, en", "/conflict, zh-TW", "/conflict, zh-CN",
        "/hostile, en", "/hostile, zh-TW", "/hostile, zh-CN"
    })
    void everybodyCanReadItOnAPhoneByDayAndOnADesktopAtNight(String path, String language) throws IOException {
        try (Tab phone = new Tab(browser, language).wide(360)) {
            assertReadable(phone, path, path + "-" + language + "-phone");
        }
        try (Tab desktop = new Tab(browser, language).wide(1200).dark()) {
            assertReadable(desktop, path, path + "-" + language + "-desktop-dark");
        }
    }

    private void assertReadable(Tab tab, String path, String picture) throws IOException {
        tab.open(server.uri(path));

        assertThat(violations(tab)).as("accessibility").isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth - innerWidth")
                        .asInt(1))
                .as("pixels that stand out")
                .isNotPositive();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.loaded()).containsExactly(server.uri(path).toString());
        tab.screenshot(Path.of("target/page" + picture + ".png"));
    }

    @Test
    void theCheckerSeesWhatNobodyCouldRead() throws IOException {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/missing"))) {
            tab.evaluate("document.documentElement.lang = ''; document.querySelector('h1').style.color = '#eee'");

            assertThat(violations(tab).toString()).contains("html-has-lang", "color-contrast");
        }
    }

    @Test
    void theBrowserComplainsOfWhatThePolicyForbids() {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/missing"))) {
            tab.evaluate("document.body.append(Object.assign(document.createElement('img'), {src: '/x.png'}))");

            tab.await("true");
            assertThat(tab.complaints().toString()).contains("Content Security Policy");
        }
    }

    @Test
    void textsStayTexts() {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/hostile"))) {
            assertThat(tab.evaluate("document.title").stringValue()).startsWith("409 </script>");
            assertThat(tab.evaluate("document.images.length").asInt(1)).isZero();
            assertThat(tab.evaluate("document.scripts.length").asInt(0)).isEqualTo(2);
            assertThat(tab.text("article:first-child .detail")).startsWith("</script></style><!--<script>");
        }
    }

    /** RFC 9457, appendix C. */
    @Test
    void theProblemInsideCanBeParsed() {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/hostile"))) {
            JsonNode problem =
                    tab.evaluate("JSON.parse(document.querySelector('[type=\"application/problem+json\"]').text)");

            assertThat(problem.get("status").intValue()).isEqualTo(409);
            assertThat(problem.get("detail").stringValue()).startsWith(HOSTILE.substring(0, 60));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, Not Found, system-ui",
        "zh-TW, zh-Hant, 找不到資源, PingFang TC",
        "zh-CN, zh-Hans, 未找到资源, PingFang SC",
    })
    void eachLanguageIsMarkedAndHasItsOwnLetters(String wish, String language, String title, String font) {
        try (Tab tab = new Tab(browser, wish).open(server.uri("/missing"))) {
            assertThat(tab.evaluate("document.documentElement.lang").stringValue())
                    .isEqualTo(language);
            assertThat(visible(tab)).containsExactly(language);
            assertThat(tab.text("article:first-child h1 bdi")).isEqualTo(title);
            assertThat(tab.evaluate("getComputedStyle(document.querySelector('article p')).fontFamily")
                            .stringValue())
                    .contains(font);
        }
    }

    @Test
    void anotherLanguageIsOneClickAwayAndSoIsTheWayBack() {
        switchLanguages(new Tab(browser, "en"));
    }

    @Test
    void languagesAreSwitchedWithoutScriptsToo() {
        switchLanguages(new Tab(browser, "en").withoutScripts());
    }

    private void switchLanguages(Tab opened) {
        try (Tab tab = opened.open(server.uri("/missing"))) {
            assertThat(visible(tab)).containsExactly("en");
            tab.click("#en a[href='#zh-Hant']");
            tab.await("location.hash === '#zh-Hant'");
            assertThat(visible(tab)).containsExactly("zh-Hant");
            assertThat(tab.text("#zh-Hant [aria-current]")).isEqualTo("繁體中文");
            tab.click("#zh-Hant a[href='#zh-Hans']");
            tab.await("location.hash === '#zh-Hans'");
            assertThat(visible(tab)).containsExactly("zh-Hans");
            tab.click("#zh-Hans a[href='#en']");
            tab.await("location.hash === '#en'");
            assertThat(visible(tab)).containsExactly("en");
            assertThat(tab.loaded()).hasSizeLessThanOrEqualTo(4).allMatch(url -> url.contains("/missing"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW", "zh-CN"})
    void theButtonCopiesTheReferenceNumber(String language) {
        URI page = server.uri("/missing");
        try (Tab tab = new Tab(browser, language)) {
            tab.allow(server.uri(""), "clipboardReadWrite", "clipboardSanitizedWrite");
            tab.open(page);

            tab.click("button");

            tab.await("document.querySelector('[role=status]').textContent !== ''");
            assertThat(tab.evaluate("navigator.clipboard.readText()").stringValue())
                    .isEqualTo(tab.text(".reference bdi"))
                    .matches("[0-9a-f-]{36}");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void theButtonCopiesWhereTheBrowserHasNoClipboardForScripts() {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/missing"))) {
            tab.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");

            tab.click("button");

            tab.await("document.querySelector('[role=status]').textContent === 'Copied.'");
            assertThat(tab.evaluate("getSelection().toString()").stringValue()).isEqualTo(tab.text(".reference bdi"));
        }
    }

    @Test
    void withoutScriptsThereIsNoButtonThatDoesNothing() {
        try (Tab tab = new Tab(browser, "en").withoutScripts().open(server.uri("/missing"))) {
            assertThat(tab.evaluate("document.querySelector('button').checkVisibility()")
                            .asBoolean(true))
                    .isFalse();
            assertThat(tab.text(".reference bdi")).matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void whatHasTheFocusCanBeSeen() {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/missing"))) {
            for (String element : List.of("A", "A", "BUTTON")) {
                tab.press("Tab");
                assertThat(tab.evaluate("document.activeElement.tagName").stringValue())
                        .isEqualTo(element);
                assertThat(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                                .stringValue())
                        .isEqualTo("solid");
            }
        }
    }

    private static Fault invalid() {
        return Fault.builder(ProblemType.of(400, "validation-failed"))
                .violations(List.of(
                        Violation.inBody("/customer/email", "email", Map.of()),
                        Violation.inBody("/items/0/quantity", "positive", Map.of()),
                        Violation.ofParameter("page", ParameterIn.QUERY, "min", Map.of("value", 1)),
                        Violation.inBody("/items/1/name", "not-blank", Map.of())))
                .build();
    }

    private static List<String> visible(Tab tab) {
        return tab.evaluate(
                        "[...document.querySelectorAll('article')].filter(a => a.checkVisibility()).map(a => a.lang)")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    /** What axe finds: WCAG 2.2, A and AA, and what its authors advise beyond. */
    static List<String> violations(Tab tab) throws IOException {
        tab.evaluate(axe());
        return tab.evaluate("axe.run().then(found => found.violations.map("
                        + "rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary)))")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String axe() throws IOException {
        try (InputStream script = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8)
                    + "; null";
        }
    }
}
