package io.github.plainfault.property;

import static io.github.plainfault.property.BoundedTime.inTime;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.MediaTypeMatcher;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in {@code Accept}, the answer has a format there is. */
class AnyAcceptTest {

    private static final List<List<String>> FORMATS = List.of(
            List.of("application/problem+json", "application/json"),
            List.of("application/problem+xml", "application/xml", "text/xml"),
            List.of("text/html"));

    private static final List<String> REAL = List.of(
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
            "application/problem+json, application/json;q=0.9, */*;q=0",
            "text/plain; q=0.5, text/html;level=\"a,b;\\\"c\"; q=0.7",
            "application/vnd.api+json; ext=\"https://example.org/a,b\"",
            "*/*");

    private final MediaTypeMatcher<List<String>> matcher = new MediaTypeMatcher<>(FORMATS, format -> format);

    @Property
    void isAnsweredInAFormatThereIs(@ForAll("values") String value) {
        assertThat(FORMATS).contains(inTime(() -> matcher.match(value)));
    }

    @Property
    void meansTheSameInUpperCase(@ForAll("wellFormed") String value) {
        assertThat(matcher.match(value.toUpperCase(Locale.ROOT))).isEqualTo(matcher.match(value));
    }

    @Property
    void losesNothingThroughAMalformedMember(
            @ForAll("wellFormed") String value, @ForAll("malformedMembers") String member) {
        assertThat(matcher.match(member + "," + value + "," + member)).isEqualTo(matcher.match(value));
    }

    @Property
    void isNeverAnsweredInAFormatThatIsExcluded(@ForAll("wellFormed") String value) {
        assertThat(matcher.match("text/html;q=0, " + value.replace("text/html", "text/plain")))
                .isNotEqualTo(FORMATS.get(2));
    }

    @Provide
    Arbitrary<String> values() {
        return FieldValues.any(REAL, Arbitraries.oneOf(members(), malformedMembers()));
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return FieldValues.list(members());
    }

    @Provide
    Arbitrary<String> malformedMembers() {
        return Arbitraries.of(
                "*", "json", "*/json", "text/", "/html", "text/html;q=2", "te xt/html", "text/html;q=0.1234", "文/字");
    }

    private static Arbitrary<String> members() {
        Arbitrary<String> ranges = Arbitraries.of(
                "application/problem+json",
                "application/json",
                "application/problem+xml",
                "text/xml",
                "text/html",
                "text/*",
                "application/*",
                "*/*",
                "image/png",
                "application/*+json");
        Arbitrary<String> parameters =
                Arbitraries.of("", "", ";q=1", ";q=0", "; Q=0.5", ";level=1;q=0.3", ";a=\"b,c\"", ";a=\"\\\"\"");
        return Combinators.combine(ranges, parameters).as((range, rest) -> range + rest);
    }
}
