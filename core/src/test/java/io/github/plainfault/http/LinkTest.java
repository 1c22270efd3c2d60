package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    private static final URI TARGET = URI.create("https://authority.example/order/17");

    @Test
    void namesTheTargetAndTheRelation() {
        assertThat(Link.to(TARGET, "blocked-by").field())
                .isEqualTo(new HeaderField("Link", "<https://authority.example/order/17>; rel=\"blocked-by\""));
    }

    @Test
    void aTargetInAnotherScriptIsEscaped() {
        assertThat(Link.to(URI.create("/\u6cd5\u9662?a=\u00e9"), "blocked-by").toString())
                .isEqualTo("</%E6%B3%95%E9%99%A2?a=%C3%A9>; rel=\"blocked-by\"");
    }

    @Test
    void anAsciiTitleIsQuoted() {
        assertThat(Link.to(TARGET, "help")
                        .titled("The \"order\" \\", Locale.ENGLISH)
                        .toString())
                .endsWith("; title=\"The \\\"order\\\" \\\\\"");
    }

    /** RFC 8187, section 3.2.3. */
    @Test
    void aTitleInAnotherScriptIsExtendedAndSaysItsLanguage() {
        assertThat(Link.to(TARGET, "help")
                        .titled("\u00a3 and \u20ac rates", Locale.forLanguageTag("zh-Hant"))
                        .toString())
                .endsWith("; title*=UTF-8'zh-Hant'%C2%A3%20and%20%E2%82%AC%20rates");
    }

    @Test
    void aTitleCannotBeginAnotherField() {
        assertThat(Link.to(TARGET, "help").titled("a\r\nb", Locale.ROOT).toString())
                .endsWith("; title*=UTF-8''a%0D%0Ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\"b", "a\\b", "a\r\nb", "<a>", "\u4e2d"})
    void refusesWhatIsNoRelation(String relation) {
        assertThatThrownBy(() -> Link.to(TARGET, relation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blocked-by");
    }
}
