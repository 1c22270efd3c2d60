package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields that an annotation asks for. */
@SuppressWarnings("serial")
class AnnotatedHeadersTest {

    private final AnnotatedFaults mapping = new AnnotatedFaults();

    @RespondWith(
            status = 409,
            headers = {"Link: </help/{article}>; rel=help", "X-Stock:{available} of {asked}", "X-Fixed: {\"a\":1} {"})
    private static final class OutOfStock extends RuntimeException {
        @ProblemMember
        private final int available = 2;

        @ProblemMember
        private final int asked = 3;

        @ProblemMember("article")
        private final String sku = "A-1";
    }

    @Test
    void membersInBracesAreReplacedAndOtherBracesStay() {
        assertThat(headers(new OutOfStock()))
                .containsExactly(
                        new HeaderField("Link", "</help/A-1>; rel=help"),
                        new HeaderField("X-Stock", "2 of 3"),
                        new HeaderField("X-Fixed", "{\"a\":1} {"));
    }

    @RespondWith(status = 410, headers = "X-Value: {value}")
    private static final class WithValue extends RuntimeException {
        @ProblemMember
        private final Object value;

        WithValue(Object value) {
            this.value = value;
        }
    }

    static List<Arguments> values() {
        Instant time = Instant.parse("2026-03-01T08:05:09.900Z");
        return List.of(
                Arguments.of(Duration.ofMillis(1500), "2"),
                Arguments.of(time, "Sun, 01 Mar 2026 08:05:09 GMT"),
                Arguments.of(OffsetDateTime.parse("2026-03-01T10:05:09+02:00"), "Sun, 01 Mar 2026 08:05:09 GMT"),
                Arguments.of(ZonedDateTime.parse("2026-03-01T10:05:09+02:00"), "Sun, 01 Mar 2026 08:05:09 GMT"),
                Arguments.of(List.of("a", 1, Duration.ofSeconds(5)), "a, 1, 5"),
                Arguments.of(Arrays.asList("a", null), "a"),
                Arguments.of(8080, "8080"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsWrittenAsFieldsWriteIt(Object value, String written) {
        assertThat(headers(new WithValue(value))).containsExactly(new HeaderField("X-Value", written));
    }

    @Test
    void aValueCannotAddAField() {
        assertThat(headers(new WithValue("a\r\nSet-Cookie: admin=1")))
                .containsExactly(new HeaderField("X-Value", "a  Set-Cookie: admin=1"));
    }

    @Test
    void bracesInAValueAreNotLookedAtAgain() {
        assertThat(headers(new WithValue("{value}"))).containsExactly(new HeaderField("X-Value", "{value}"));
    }

    @Test
    void aFieldWithAMemberThatHasNoValueIsLeftOut() {
        assertThat(headers(new WithValue(null))).isEmpty();
    }

    @RespondWith(status = 426, headers = "Upgrade: HTTP/2.0")
    private static final class UpgradeNeeded extends RuntimeException {}

    @RespondWith(status = 416, headers = "Content-Range: bytes */47022")
    private static final class OutOfRange extends RuntimeException {}

    @RespondWith(status = 401, headers = "WWW-Authenticate: Bearer realm=\"shop\"")
    private static final class TokenNeeded extends RuntimeException {}

    @Test
    void whatAStatusAsksForMayBeSaid() {
        assertThat(headers(new UpgradeNeeded())).containsExactly(new HeaderField("Upgrade", "HTTP/2.0"));
        assertThat(headers(new OutOfRange())).containsExactly(new HeaderField("Content-Range", "bytes */47022"));
        assertThat(headers(new TokenNeeded()))
                .containsExactly(new HeaderField("WWW-Authenticate", "Bearer realm=\"shop\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "content-length: 3",
                "Content-Encoding: gzip",
                "Content-Range: bytes */5",
                "Transfer-Encoding: chunked",
                "CONNECTION: close",
                "Keep-Alive: timeout=5",
                "Upgrade: h2c",
                "Trailer: X-A"
            })
    void fieldsOfTheContentAndOfTheConnectionAreRefused(String line) {
        assertThatThrownBy(() -> HeaderTemplate.parse(line, 409, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("headers: '" + line
                        + "' (expected: another field; this one is written by Plainfault or by the server)");
    }

    @RespondWith(status = 503, headers = "retry-after: 30")
    private static final class RetryAsHeader extends RuntimeException {}

    @RespondWith(status = 409, headers = "X-Stock")
    private static final class NoValue extends RuntimeException {}

    @RespondWith(status = 409, headers = "X Stock: 1")
    private static final class NoToken extends RuntimeException {}

    @RespondWith(status = 409, headers = "X-Stock: {available}")
    private static final class NoMember extends RuntimeException {}

    @Test
    void aMistakeIsRefusedWithWhatToWrite() {
        assertRefused(
                new RetryAsHeader(),
                "headers: 'retry-after: 30' (expected: retryAfter in its place, for example retryAfter = \"PT30S\")");
        assertRefused(
                new NoValue(), "headers: 'X-Stock' (expected: name and value, for example Link: </help>; rel=help)");
        assertRefused(new NoToken(), "header name: 'X Stock' (expected: a token, RFC 9110 section 5.6.2)");
        assertRefused(new NoMember(), "headers: {available} (expected: the name of a @ProblemMember)");
    }

    private List<HeaderField> headers(Throwable failure) {
        return mapping.map(failure, RequestFacts.of("GET", "/", Map.of())).headers();
    }

    private void assertRefused(Throwable failure, String why) {
        assertThatThrownBy(() -> headers(failure))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("@RespondWith on " + failure.getClass().getName() + " is wrong")
                .cause()
                .hasMessage(why);
    }
}
