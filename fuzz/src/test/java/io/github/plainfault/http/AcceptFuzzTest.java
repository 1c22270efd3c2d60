package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Map;

/** Whatever stands in {@code Accept}, one of the formats is sent, the same one each time. */
class AcceptFuzzTest {

    private static final List<String> FORMATS = List.of("json", "xml", "html");

    private static final Map<String, List<String>> TYPES = Map.of(
            "json", List.of("application/problem+json", "application/json"),
            "xml", List.of("application/problem+xml", "application/xml", "text/xml"),
            "html", List.of("text/html"));

    private static final Map<String, List<String>> YIELDS =
            Map.of("json", List.of(), "xml", List.of("text/html", "application/xhtml+xml"), "html", List.of());

    @FuzzTest
    void oneFormatIsSent(@NotNull String value) {
        MediaTypeMatcher<String> matcher = new MediaTypeMatcher<>(FORMATS, TYPES::get, YIELDS::get);

        String format = matcher.match(value);

        assertThat(FORMATS).contains(format);
        assertThat(matcher.match(value)).as("the second time").isEqualTo(format);
        if (!format.equals("json")) {
            assertThat(value).as("nobody gets what was not asked for").contains("/");
        }
    }
}
