package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.util.Locale;

/** Nothing that is put into a header field ends it, adds another, or is more than one link or challenge. */
class HeaderFieldFuzzTest {

    @FuzzTest
    void aFieldStaysOneField(@NotNull String text, @NotNull String other) {
        assertAllowed(new HeaderField("X-Said", text).value());
        assertAllowed(Challenge.of("Bearer")
                .with("realm", text)
                .with("error", other)
                .field()
                .value());
        String link = Link.to(URI.create("/help"), "help")
                .titled(text, Locale.forLanguageTag(other))
                .field()
                .value();
        assertAllowed(link);
        assertThat(link).startsWith("</help>; rel=\"help\"; title");
        if (link.contains("title*=")) {
            assertThat(link.substring(link.indexOf("title*=") + 7)).doesNotContain(",", ";", "\"", " ");
        }
    }

    private static void assertAllowed(String value) {
        assertThat(value.chars()).allMatch(FieldValue::isAllowed);
        assertThat(value).isEqualTo(value.strip());
    }
}
