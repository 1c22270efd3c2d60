package io.github.plainfault.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HtmlTextTest {

    private final JsonMapper mapper = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "<b>, &lt;b&gt;",
        "&amp;, &amp;amp;",
        "a\"b, a&quot;b",
        "{{x}}, {{x}}",
        "茶 🍵, 茶 🍵",
    })
    void markupIsText(String text, String escaped) {
        assertThat(HtmlText.escape(text)).isEqualTo(escaped);
    }

    @Test
    void anApostropheEndsNoAttribute() {
        assertThat(HtmlText.escape("it's")).isEqualTo("it&#39;s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u007F", "\u0085", "\uD800", "\uDC00", "\uFFFE", "\uFDD0", "\uD83F\uDFFE"})
    void whatHtmlForbidsIsReplaced(String forbidden) {
        assertThat(HtmlText.escape("a" + forbidden + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void linesStay() {
        assertThat(HtmlText.escape("one\n\ttwo\r\n")).isEqualTo("one\n\ttwo\r\n");
    }

    @Test
    void nobodyHasToReadMoreThan1000Characters() {
        assertThat(HtmlText.escape("a".repeat(1000))).hasSize(1000);
        assertThat(HtmlText.escape("a".repeat(1001))).hasSize(1001).endsWith("a…");
    }

    @Test
    void noCharacterIsCutInHalf() {
        assertThat(HtmlText.escape("a".repeat(999) + "🍵🍵")).isEqualTo("a".repeat(999) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script>",
                "<!--",
                "<!-- <script>",
                "]]>",
                "&lt;",
                "\u2028\u2029",
                "\uFFFE",
                "\uD83F\uDFFE",
                "茶🍵"
            })
    void jsonInAScriptSaysTheSame(String text) {
        String json = mapper.writeValueAsString(text);

        assertThat(mapper.readTree(HtmlText.scriptData(json))).isEqualTo(mapper.readTree(json));
        assertThat(HtmlText.scriptData(json)).doesNotContain("<", ">", "&", "\u2028", "\u2029", "\uFFFE");
    }

    @Test
    void jsonIsEscapedAsItsGrammarWantsIt() {
        assertThat(HtmlText.scriptData("{\"a\":\"<\u2028\"}")).isEqualTo("{\"a\":\"\\u003c\\u2028\"}");
    }
}
