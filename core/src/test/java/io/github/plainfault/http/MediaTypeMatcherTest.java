package io.github.plainfault.http;

import static io.github.plainfault.http.MediaTypeMatcherTest.Format.HTML;
import static io.github.plainfault.http.MediaTypeMatcherTest.Format.JSON;
import static io.github.plainfault.http.MediaTypeMatcherTest.Format.XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeMatcherTest {

    enum Format {
        JSON("application/problem+json", "application/json"),
        XML("application/problem+xml", "application/xml", "text/xml"),
        HTML("text/html");

        private final List<String> acceptedAs;

        Format(String... acceptedAs) {
            this.acceptedAs = List.of(acceptedAs);
        }
    }

    private final MediaTypeMatcher<Format> matcher =
            new MediaTypeMatcher<>(List.of(JSON, XML, HTML), format -> format.acceptedAs);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/problem+json                                   | JSON",
                "application/problem+xml                                    | XML",
                "text/html                                                  | HTML",
                "TEXT/HTML                                                  | HTML",
                "Application/Problem+XML                                    | XML",
                // what a browser sends
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 | HTML",
                // other names of the formats
                "application/json                                           | JSON",
                "application/xml                                            | XML",
                "text/xml                                                   | XML",
                // ranges
                "text/*                                                     | HTML",
                "application/*                                              | JSON",
                "*/*                                                        | JSON",
                "application/*;q=0.5, text/*                                | HTML",
                // weights, in any order
                "application/problem+json;q=0.2, application/problem+xml;q=0.3 | XML",
                "text/html;q=0.9, application/problem+xml                   | XML",
                "text/html;Q=0.1, application/problem+xml ; Q=0.2 , application/json;q=0.05 | XML",
                "text/html;charset=utf-8;q=0.1, application/problem+xml;q=0.2 | XML",
                "text/html;q=0.1;ext=1, application/problem+xml;q=0.2       | XML",
                // ties go by the order of the server
                "text/html, application/problem+xml, application/problem+json | JSON",
                "text/html, application/problem+xml                         | XML",
                // the most specific range says the weight
                "*/*, application/problem+json;q=0.1                        | XML",
                "application/problem+json;q=0.1, */*                        | XML",
                "application/*;q=0.1, application/problem+xml;q=0.9, */*;q=0.5 | XML",
                "application/*;q=0.9, application/problem+json;q=0, text/html;q=0.5 | XML",
                "application/problem+json;q=0.1, application/json, text/html;q=0.5 | HTML",
                "application/json;q=0.1, */*;q=0.5                          | XML",
                // weight zero
                "application/problem+json;q=0, */*                          | XML",
                "application/*;q=0, */*;q=0.1                               | HTML",
                "text/html;q=0                                              | JSON",
                "*/*;q=0                                                    | JSON",
                // nothing that there is: an error is never refused for its format
                "text/event-stream                                          | JSON",
                "image/png, text/csv                                        | JSON",
                "application/*+json                                         | JSON",
            })
    void chooses(String accept, Format expected) {
        assertThat(matcher.match(accept)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/problem+xml                                    | XML",
                "application/xml                                            | XML",
                "text/xml;q=0.1                                             | XML",
                "application/xml, */*                                       | JSON",
                "application/xml, */*;q=0.9                                 | XML",
                "application/problem+xml;charset=utf-8                      | XML",
                // not named
                "application/*                                              | JSON",
                "application/*, application/problem+json;q=0.1              | JSON",
                "*/*, application/problem+json;q=0.1                        | JSON",
                "application/json;q=0, */*                                  | JSON",
                "image/png                                                  | JSON",
                // a person may be reading: what Chrome, Firefox and Safari send, and some that only look like it
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 | JSON",
                "text/html, application/xml;q=0.9                           | JSON",
                "application/xhtml+xml, application/xml;q=0.9               | JSON",
                "text/html;charset=utf-8, application/xml;q=0.9             | JSON",
                "application/xml, text/html                                 | JSON",
                "application/xml;q=0.5, text/html;q=0.5                     | JSON",
                "application/xml;q=0.2, application/json;q=0.1, text/html   | JSON",
                // a program
                "application/xml, text/html;q=0.9                           | XML",
                "application/xml, application/xhtml+xml;q=0.9, */*;q=0.1    | XML",
                "application/xml;q=0.1, text/html;q=0                       | XML",
                "application/xml;q=0.1, text/*                              | XML",
                "application/xml;q=0, text/html;q=0                         | JSON",
            })
    void aFormatForProgramsIsNamedAndStandsBackForPages(String accept, Format expected) {
        MediaTypeMatcher<Format> polite = new MediaTypeMatcher<>(
                List.of(JSON, XML),
                format -> format.acceptedAs,
                format -> format == XML ? List.of("text/html", "application/xhtml+xml") : List.of());

        assertThat(polite.match(accept)).isEqualTo(expected);
    }

    @Test
    void aPageThatThereIsGetsTheReader() {
        MediaTypeMatcher<Format> withPage = new MediaTypeMatcher<>(
                List.of(JSON, XML, HTML),
                format -> format.acceptedAs,
                format -> format == XML ? List.of("text/html") : List.of());

        assertThat(withPage.match("application/xml, text/html")).isEqualTo(HTML);
        assertThat(withPage.match("application/xml, text/html;q=0.9")).isEqualTo(XML);
    }

    @Test
    void noFieldGivesTheFirstFormat() {
        assertThat(matcher.match(null)).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",,", ";", "/"})
    void aFieldThatSaysNothingGivesTheFirstFormat(String accept) {
        assertThat(matcher.match(accept)).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html",
                "*",
                "*/html",
                "text/",
                "/html",
                "text/html/x",
                "te xt/html",
                "text/ht ml",
                "text/html;q=2",
                "text/html;q=abc",
                "text/html;q=",
                "text/html;q=0.1234",
                "t\u00e9xt/html",
                "text\0/html"
            })
    void aMalformedMemberIsDroppedAndTheOthersCount(String malformed) {
        assertThat(matcher.match(malformed + ", application/problem+xml;q=0.1")).isEqualTo(XML);
    }

    @Test
    void aSeparatorInsideQuotesSeparatesNothing() {
        assertThat(matcher.match("image/png;a=\"x, text/html;q=1, \\\", text/html\", application/problem+xml;q=0.1"))
                .isEqualTo(XML);
    }

    @Test
    void aWeightInsideQuotesIsNoWeight() {
        assertThat(matcher.match("text/html;a=\";q=0.1\", application/problem+xml;q=0.5"))
                .isEqualTo(HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;q=0.7, text/html;level=1;q=0.1, application/problem+xml;q=0.5",
                "text/html;level=1;q=0.1, text/html;q=0.7, application/problem+xml;q=0.5",
            })
    void aRangeWithoutParametersSaysTheWeightWhereverItStands(String accept) {
        assertThat(matcher.match(accept)).isEqualTo(HTML);
    }

    @Test
    void aRangeWithAParameterIsEnoughToAskForAFormat() {
        assertThat(matcher.match("application/problem+xml;charset=utf-8")).isEqualTo(XML);
    }

    @Test
    void theOnlyFormatNeedsNoWish() {
        assertThat(new MediaTypeMatcher<>(List.of(HTML), format -> format.acceptedAs).match("text/html;q=0"))
                .isEqualTo(HTML);
    }

    @Test
    void refusesToChooseFromNothing() {
        assertThatThrownBy(() -> new MediaTypeMatcher<Format>(List.of(), format -> format.acceptedAs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formats: none (expected: at least one)");
    }

    @Test
    void aMemberThatTheLimitCutsIsNotReadAsAnotherOne() {
        String padding = "x/y,".repeat(2045) + "   ";
        assertThat(padding).hasSize(8183);

        assertThat(matcher.match(padding + "text/htmlx")).isEqualTo(JSON);
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(matcher.match("APPLICATION/PROBLEM+XML")).isEqualTo(XML);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8 * 1024, 64 * 1024, 1024 * 1024})
    void garbageTakesBoundedTime(int length) {
        Stream<String> garbage = Stream.of(
                ",".repeat(length),
                "*/*,".repeat(length / 4),
                "text/html;".repeat(length / 10),
                "a/b;q=0.1,".repeat(length / 10),
                "\"".repeat(length),
                "\\\"".repeat(length / 2),
                "text/html;a=\"" + "\\".repeat(length),
                "/".repeat(length),
                ";q=".repeat(length / 3));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> garbage.forEach(value -> assertThat(matcher.match(value)).isNotNull()));
    }

    @Test
    void noisyFieldsNeverFail() {
        String alphabet = "texhml/*+json,;q=01. \t\"\\\u00e9\ud800\u4e2d\0";
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(matcher.match(noise.toString())).as("%s", noise).isNotNull();
        }
    }
}
