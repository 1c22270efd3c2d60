package io.github.plainfault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.util.Locale;

/** Nothing that is put into a header field ends it, adds another, or is more than one link or challenge. */
class HeaderFieldFuzzTest {

    private static final String EXTENDED_TITLE = "</help>; rel=\"help\"; title*=";

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
        if (link.startsWith(EXTENDED_TITLE)) { // a quoted title may say the same
            assertThat(link.substring(EXTENDED_TITLE.length())).doesNotContain(",", ";", "\"", " ");
        }
    }

    private static void assertAllowed(String value) {
        assertThat(value.chars()).allMatch(FieldValue::isAllowed);
        assertThat(value).isEqualTo(value.strip());
    }
}
