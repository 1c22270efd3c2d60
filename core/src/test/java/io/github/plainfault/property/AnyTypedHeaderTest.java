package io.github.plainfault.property;

import static io.github.plainfault.property.BoundedTime.inTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.http.Challenge;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.Link;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever an application puts into a typed header field, the grammar of the field holds. */
class AnyTypedHeaderTest {

    private static final URI TARGET = URI.create("https://authority.example/");
    private static final String START = "<https://authority.example/>; rel=";

    @Property
    void aRealmIsOneQuotedString(@ForAll("texts") String realm) {
        String value =
                inTime(() -> Challenge.of("Basic").with("realm", realm).field()).value();

        assertThat(value).startsWith("Basic realm=");
        assertThat(isQuotedString(value.substring("Basic realm=".length()))).isTrue();
    }

    @Property
    void aChallengeIsReadAsItWasWritten(@ForAll("texts") String realm) {
        String value = Challenge.of("Basic").with("realm", realm).field().value();

        assertThat(Challenge.parse(value).field().value()).isEqualTo(value);
    }

    @Property
    void anyTextIsAChallengeOrRefused(@ForAll("texts") String text) {
        try {
            String value = inTime(() -> Challenge.parse(text)).field().value();
            assertThat(value.split(" ", 2)[0]).matches("[!#-'*+.^_`|~0-9A-Za-z-]+");
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("expected");
        }
    }

    @Property
    void aTitleIsOneParameterOfTheLink(@ForAll("texts") String title) {
        String value = Link.to(TARGET, "blocked-by")
                .titled(title, Locale.TRADITIONAL_CHINESE)
                .field()
                .value();

        assertThat(value).startsWith(START + "\"blocked-by\"; title");
        String parameter = value.substring((START + "\"blocked-by\"; title").length());
        assertThat(
                        parameter.startsWith("=")
                                ? isQuotedString(parameter.substring(1))
                                : isExtended(parameter, "*=UTF-8'zh-TW'"))
                .isTrue();
    }

    @Property
    void aRelationIsOneQuotedStringOrRefused(@ForAll("texts") String relation) {
        try {
            String value = Link.to(TARGET, relation).field().value();
            assertThat(value).startsWith(START);
            assertThat(isQuotedString(value.substring(START.length()))).isTrue();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("blocked-by");
        }
    }

    @Property
    void allowIsAListOfTokensOrRefused(@ForAll("texts") String method) {
        if (method.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            assertThat(HeaderField.allow(List.of("GET", method)).value()).startsWith("GET");
        } else {
            assertThatThrownBy(() -> HeaderField.allow(List.of("GET", method)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void aDelayIsWholeSecondsAndNeverTooShort(@ForAll long seconds, @ForAll @LongRange(max = 999_999_999) long nanos) {
        Duration delay = Duration.ofSeconds(Math.min(seconds, Long.MAX_VALUE - 1), nanos);
        String value = HeaderField.retryAfter(delay).value();

        assertThat(value).matches("[0-9]+");
        assertThat(Duration.ofSeconds(Long.parseLong(value))).isGreaterThanOrEqualTo(delay);
    }

    @Property
    void aMomentIsADateThatIsNeverTooEarly(@ForAll("moments") Instant moment) {
        String value = HeaderField.retryAfter(moment).value();

        if (!moment.isAfter(Instant.now())) {
            assertThat(value).isEqualTo("0");
        } else {
            Instant read = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC))
                    .toInstant();
            assertThat(value).hasSize("Wed, 21 Oct 2026 07:28:00 GMT".length());
            assertThat(read).isBetween(moment, moment.plusSeconds(1));
        }
    }

    /** RFC 9110, section 5.6.4; no regular expression, which would overflow the stack. */
    private static boolean isQuotedString(String text) {
        int end = text.length() - 1;
        if (end < 1 || text.charAt(0) != '"' || text.charAt(end) != '"') {
            return false;
        }
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || (c == '\\' && ++i == end) || !isText(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(char c) {
        return c == '\t' || (c >= ' ' && c <= '~') || (c >= 0xa0 && c <= 0xff);
    }

    /** RFC 8187, section 3.2.1. */
    private static boolean isExtended(String text, String start) {
        return text.startsWith(start)
                && text.substring(start.length()).replaceAll("%[0-9A-F]{2}", "").matches("[!#$&+.^_`|~0-9A-Za-z-]*");
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, Instant.parse("9999-12-31T23:59:00Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> real =
                List.of("shop", "Basic realm=\"a \\\"b\\\" c\"", "\u7db2\u8def\u5546\u5e97", "blocked-by", "PATCH");
        return FieldValues.any(
                real,
                Arbitraries.of(
                        "a\r\nSet-Cookie: b=c",
                        "\u010d\u010a",
                        "\u0000",
                        "\"",
                        "\\",
                        "\\\"",
                        "\u007f",
                        "\ud800",
                        "'",
                        "%"));
    }
}
