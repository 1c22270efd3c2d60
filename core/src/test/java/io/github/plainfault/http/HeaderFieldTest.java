package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFieldTest {

    @Test
    void keepsAValueThatIsSafe() {
        HeaderField field =
                new HeaderField("WWW-Authenticate", "Basic realm=\"caf\u00e9 \\\"1\\\"\", charset=\"UTF-8\"");

        assertThat(field.value()).isEqualTo("Basic realm=\"caf\u00e9 \\\"1\\\"\", charset=\"UTF-8\"");
    }

    @Test
    void aLineBreakCannotStartAnotherHeader() {
        HeaderField field = new HeaderField("Allow", "GET\r\nSet-Cookie: a=b");

        assertThat(field.value()).isEqualTo("GET  Set-Cookie: a=b");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\u0001', '\u0008', '\u000b', '\u001f', '\u007f', '\u0080', '\u0085', '\u009f'})
    void aControlCharacterBecomesASpace(char control) {
        assertThat(new HeaderField("Allow", "a" + control + "b").value()).isEqualTo("a b");
    }

    @Test
    void charactersThatAServerWouldCutDownToALineBreakBecomeQuestionMarks() {
        // the low bytes of these two are CR and LF
        assertThat(new HeaderField("Allow", "GET\u010d\u010aX: y").value()).isEqualTo("GET??X: y");
    }

    @Test
    void chineseBecomesQuestionMarks() {
        assertThat(new HeaderField("Link", "\u4e2d\u6587").value()).isEqualTo("??");
    }

    @Test
    void keepsATabInside() {
        assertThat(new HeaderField("Allow", "GET,\tPUT").value()).isEqualTo("GET,\tPUT");
    }

    @Test
    void whiteSpaceAroundAValueIsNoPartOfIt() {
        assertThat(new HeaderField("Allow", "\r\n GET \t").value()).isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Retry After", "Allow:", "a\r\nb", "caf\u00e9", "a/b", "(a)", "a\0"})
    void refusesANameThatIsNoToken(String name) {
        assertThatThrownBy(() -> new HeaderField(name, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("header name: '" + name + "' (expected: a token, RFC 9110 section 5.6.2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Retry-After", "!#$%&'*+-.^_`|~0Z"})
    void acceptsEveryCharacterOfAToken(String name) {
        assertThat(new HeaderField(name, "1").name()).isEqualTo(name);
    }

    @Test
    void namesAreComparedInAnyCase() {
        assertThat(new HeaderField("ETag", "\"1\"").isNamed("etag")).isTrue();
    }

    @Test
    void aNameIsNotItsPrefix() {
        assertThat(new HeaderField("Content-Type", "text/plain").isNamed("Content"))
                .isFalse();
    }

    @Test
    void allowHasEachMethodOnceInTheOrderGiven() {
        assertThat(HeaderField.allow(List.of("GET", "HEAD", "GET"))).isEqualTo(new HeaderField("Allow", "GET, HEAD"));
        assertThat(HeaderField.allow(List.of())).isEqualTo(new HeaderField("Allow", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET, PUT", "GET\r\nX: y", "\u4e2d"})
    void allowTakesMethodsOnly(String method) {
        assertThatThrownBy(() -> HeaderField.allow(List.of(method)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a token");
    }

    @Test
    void contentRangeTellsTheLengthOfTheWhole() {
        assertThat(HeaderField.contentRange(3000)).isEqualTo(new HeaderField("Content-Range", "bytes */3000"));
        assertThatThrownBy(() -> HeaderField.contentRange(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void locationIsEscaped() {
        assertThat(HeaderField.location(URI.create("/\u8a02\u55ae")))
                .isEqualTo(new HeaderField("Location", "/%E8%A8%82%E5%96%AE"));
    }
}
