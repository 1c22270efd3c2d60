package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.HeaderField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of the header fields that the application had set before it failed. */
class HeadersOverTest {

    private static final ProblemResponse NOT_FOUND = answer(Fault.of(404));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Encoding",
                "Content-Location",
                "Content-Disposition",
                "Content-Range",
                "Content-Digest",
                "Repr-Digest",
                "Digest",
                "Accept-Ranges",
                "ETag",
                "etag",
                "Last-Modified",
                "Expires",
                "Pragma",
                "Age",
                "Trailer",
                "Transfer-Encoding",
                "Location"
            })
    void whatDescribedTheContentThatFailedGoes(String name) {
        assertThat(headers(NOT_FOUND.headersOver(List.of(new HeaderField(name, "x"))), name))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "content-type, application/problem+json",
        "CONTENT-LANGUAGE, en",
        "Cache-Control, no-store",
        "X-Content-Type-Options, nosniff"
    })
    void whatTheAnswerSaysItselfTakesThePlace(String name, String value) {
        assertThat(headers(NOT_FOUND.headersOver(List.of(new HeaderField(name, "stale"))), name))
                .containsExactly(value);
    }

    @Test
    void theLengthIsTheOneOfTheAnswer() {
        assertThat(headers(NOT_FOUND.headersOver(List.of(new HeaderField("Content-Length", "1"))), "Content-Length"))
                .containsExactly(Integer.toString(NOT_FOUND.body().length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Access-Control-Allow-Origin",
                "Access-Control-Expose-Headers",
                "Strict-Transport-Security",
                "Content-Security-Policy",
                "X-Frame-Options",
                "Deprecation",
                "Sunset",
                "traceresponse",
                "X-Request-Id",
                "Date",
                "Server",
                "WWW-Authenticate",
                "Link"
            })
    void everythingElseStays(String name) {
        assertThat(headers(NOT_FOUND.headersOver(List.of(new HeaderField(name, "x"))), name))
                .containsExactly("x");
    }

    @Test
    void everyCookieStays() {
        List<HeaderField> present = List.of(new HeaderField("Set-Cookie", "a=1"), new HeaderField("set-cookie", "b=2"));

        assertThat(headers(NOT_FOUND.headersOver(present), "Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void aCookieStaysBesideACookieOfTheAnswer() {
        ProblemResponse answer = answer(Fault.builder(ProblemType.of(401))
                .header("Set-Cookie", "session=; Max-Age=0")
                .build());

        assertThat(headers(answer.headersOver(List.of(new HeaderField("Set-Cookie", "a=1"))), "Set-Cookie"))
                .containsExactly("a=1", "session=; Max-Age=0");
    }

    @Test
    void theAnswersOwnFieldTakesThePlaceOfTheApplications() {
        ProblemResponse answer =
                answer(Fault.builder(ProblemType.of(405)).header("Allow", "GET").build());

        assertThat(headers(answer.headersOver(List.of(new HeaderField("allow", "PUT"))), "Allow"))
                .containsExactly("GET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin                       | Origin, Accept, Accept-Language",
                "Origin, Accept               | Origin, Accept, Accept-Language",
                "accept-language,ORIGIN       | accept-language, ORIGIN, Accept",
                "*                            | *",
                "Origin, *                    | *",
                "','                          | Accept, Accept-Language",
            })
    void varyIsJoined(String present, String joined) {
        assertThat(headers(NOT_FOUND.headersOver(List.of(new HeaderField("vary", present))), "Vary"))
                .containsExactly(joined);
    }

    @Test
    void severalLinesOfVaryAreJoined() {
        List<HeaderField> present =
                List.of(new HeaderField("Vary", "Origin"), new HeaderField("Vary", "Cookie, origin"));

        assertThat(headers(NOT_FOUND.headersOver(present), "Vary"))
                .containsExactly("Origin, Cookie, Accept, Accept-Language");
    }

    @Test
    void theMinimalProblemKeepsTheVaryOfTheApplication() {
        ProblemResponse minimal = response(ProblemResponder.builder()
                .extension((fault, request) -> {
                    throw new IllegalStateException();
                })
                .build()
                .respondTo(Fault.of(500), get()));

        assertThat(headers(minimal.headersOver(List.of(new HeaderField("Vary", "Origin"))), "Vary"))
                .singleElement()
                .asString()
                .contains("Origin");
    }

    @Test
    void aRedirectKeepsItsLocation() {
        assertThat(headers(answer(Fault.of(302)).headersOver(List.of(new HeaderField("Location", "/a"))), "Location"))
                .containsExactly("/a");
    }

    @Test
    void theLengthOfTheResourceStaysWhereARangeWasNotSatisfiable() {
        assertThat(headers(
                        answer(Fault.of(416)).headersOver(List.of(new HeaderField("Content-Range", "bytes */7"))),
                        "Content-Range"))
                .containsExactly("bytes */7");
    }

    @Test
    void theFieldsOfTheApplicationComeFirst() {
        assertThat(Stream.concat(
                        Stream.of("X-Request-Id"), NOT_FOUND.headers().stream().map(HeaderField::name)))
                .containsExactlyElementsOf(NOT_FOUND.headersOver(List.of(new HeaderField("X-Request-Id", "1"))).stream()
                        .map(HeaderField::name)
                        .toList());
    }

    private static ProblemResponse answer(Fault fault) {
        return response(ProblemResponder.builder().build().respondTo(fault, get()));
    }
}
