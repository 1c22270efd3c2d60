package io.github.plainfault.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see of the pages that explain problems and status codes. Pictures are left in {@code target/page}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemPagesInBrowserTest {

    private final PageServer server = new PageServer(Map.of());
    private Browser browser;

    @BeforeAll
    void startBrowser() {
        String executable = Browser.executable();
        assumeTrue(executable != null, "LEFT OUT: the pages in a browser (no Chromium found; set CHROMIUM)");
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
        "/problems, index, en",
        "/problems, index, zh-TW",
        "/problems, index, zh-CN",
        "/problems/429, status, en",
        "/problems/429, status, zh-TW",
        "/problems/429, status, zh-CN",
        "/problems/validation-failed, type, en",
        "/problems/validation-failed, type, zh-TW",
        "/problems/validation-failed, type, zh-CN",
        "/problems/compare/401-403, comparison, en",
        "/problems/compare/401-403, comparison, zh-TW",
        "/problems/compare/401-403, comparison, zh-CN",
        "/problems?q=gateway, search, en",
        "/problems?q=gateway, search, zh-TW",
        "/problems?q=gateway, search, zh-CN"
    })
    void everybodyCanReadItOnAPhoneByDayAndOnADesktopAtNight(String target, String name, String language)
            throws IOException {
        try (Tab phone = new Tab(browser, language).wide(360)) {
            assertReadable(phone, target, name + "-" + language + "-phone");
        }
        try (Tab desktop = new Tab(browser, language).wide(1200).dark()) {
            assertReadable(desktop, target, name + "-" + language + "-desktop-dark");
        }
    }

    private void assertReadable(Tab tab, String target, String picture) throws IOException {
        tab.open(server.uri(target));

        assertThat(PageInBrowserTest.violations(tab)).as("accessibility").isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth - innerWidth")
                        .asInt(1))
                .as("pixels that stand out")
                .isNotPositive();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.loaded()).containsExactly(server.uri(target).toString());
        tab.screenshot(Path.of("target/page/pages-" + picture + ".png"));
    }

    @Test
    void thePageIsWalkedThroughWithTheKeyboardInTheOrderOfItsContent() {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/problems"))) {
            List<String> order = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                tab.press("Tab");
                assertThat(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                                .stringValue())
                        .as("the focus can be seen")
                        .isEqualTo("solid");
                order.add(tab.evaluate("document.activeElement.className || document.activeElement.lang"
                                + " || document.activeElement.hreflang || document.activeElement.id"
                                + " || document.activeElement.type || document.activeElement.pathname")
                        .stringValue());
            }

            assertThat(order)
                    .containsExactly(
                            "skip",
                            "zh-Hant",
                            "zh-Hans",
                            "q",
                            "submit",
                            "/problems/body-limit",
                            "/problems/concurrent-change");
        }
    }

    @Test
    void aLanguageThatIsChosenStaysFromPageToPage() {
        try (Tab tab = new Tab(browser, "en").open(server.uri("/problems/404"))) {
            tab.click("a[hreflang='zh-Hant']");
            tab.await("document.documentElement?.lang === 'zh-Hant' && document.readyState === 'complete'");
            tab.click("a[href^='compare/404-410']");
            tab.await("location.pathname === '/problems/compare/404-410' && document.readyState === 'complete'");
            assertThat(tab.evaluate("document.documentElement.lang").stringValue())
                    .isEqualTo("zh-Hant");
            tab.click("header p a");
            tab.await("location.pathname === '/problems' && document.readyState === 'complete'");
            assertThat(tab.text("h1")).isEqualTo("HTTP 狀態碼與問題類型");
            tab.evaluate("document.querySelector('#q').value = '閘道'");
            tab.click("form button");
            tab.await("location.search.includes('q=') && document.readyState === 'complete'");
            assertThat(tab.text("h1")).isEqualTo("HTTP 狀態碼與問題類型");
            assertThat(tab.text(".list")).contains("504");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (Tab tab = new Tab(browser, "zh-CN").withoutScripts().open(server.uri("/problems/429?lang=zh-TW"))) {
            assertThat(tab.text("h1")).contains("429", "Too Many Requests", "請求次數過多");
        }
    }
}
