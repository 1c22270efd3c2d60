package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

    @Test
    void parametersAreQuotedInTheirOrder() {
        HeaderField field = Challenge.of("Bearer")
                .with("realm", "shop")
                .with("error", "invalid_token")
                .field();

        assertThat(field)
                .isEqualTo(new HeaderField("WWW-Authenticate", "Bearer realm=\"shop\", error=\"invalid_token\""));
    }

    @Test
    void quotesAndBackslashesAreEscaped() {
        assertThat(Challenge.of("Basic").with("realm", "the \"old\" \\ shop").toString())
                .isEqualTo("Basic realm=\"the \\\"old\\\" \\\\ shop\"");
    }

    @Test
    void aProxyHasAFieldOfItsOwn() {
        assertThat(Challenge.of("Negotiate").proxyField())
                .isEqualTo(new HeaderField("Proxy-Authenticate", "Negotiate"));
    }

    @Test
    void aRealmCanNeitherEndTheFieldNorBeginAnother() {
        String value = Challenge.of("Basic")
                .with("realm", "a\r\nSet-Cookie: b=c\u010d\u010a\0\u4e2d")
                .field()
                .value();

        assertThat(value).isEqualTo("Basic realm=\"a  Set-Cookie: b=c?? ?\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic realm", "Basic,", "\u00e9", "a\r\nb"})
    void aSchemeIsAToken(String scheme) {
        assertThatThrownBy(() -> Challenge.of(scheme)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aParameterStandsOnce() {
        Challenge challenge = Challenge.of("Basic").with("realm", "a");

        assertThatThrownBy(() -> challenge.with("Realm", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Realm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Negotiate                           | Negotiate",
                "Basic realm=\"shop\"                | Basic realm=\"shop\"",
                "Basic  realm = shop                 | Basic realm=\"shop\"",
                "Digest realm=\"a, b\", qop=auth      | Digest realm=\"a, b\", qop=\"auth\"",
                "Basic realm=\"a \\\"b\\\\\"            | Basic realm=\"a \\\"b\\\\\"",
                "NTLM TlRMTVNTUAAC+/-._~==           | NTLM TlRMTVNTUAAC+/-._~=="
            })
    void readsWhatStandsInAField(String text, String value) {
        assertThat(Challenge.parse(text).toString()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "=",
                "Basic realm=\"shop",
                "Basic realm=\"shop\" x",
                "Basic realm=\"shop\",",
                "Basic realm=\"a\", realm=\"b\"",
                "Basic realm=\"a\", Bearer realm=\"b\"",
                "Basic\trealm=a",
                "realm=\"shop\""
            })
    void refusesWhatIsNoChallenge(String text) {
        assertThatThrownBy(() -> Challenge.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
