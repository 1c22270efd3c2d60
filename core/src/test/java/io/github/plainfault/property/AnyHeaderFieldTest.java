package io.github.plainfault.property;

import static io.github.plainfault.property.BoundedTime.inTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.http.HeaderField;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an application puts into a header field, it can neither end it nor begin another one. */
class AnyHeaderFieldTest {

    @Property
    void aValueHasNoControlCharacterAndFitsIntoBytes(@ForAll("values") String value) {
        String safe = inTime(() -> new HeaderField("X-Any", value)).value();

        assertThat(safe.chars()).allMatch(AnyHeaderFieldTest::mayBeSent);
        assertThat(safe).isEqualTo(safe.strip()).hasSizeLessThanOrEqualTo(value.length());
    }

    @Property
    void aValueThatIsSafeStaysAsItIs(@ForAll("values") String value) {
        HeaderField once = new HeaderField("X-Any", value);

        assertThat(new HeaderField("X-Any", once.value())).isEqualTo(once);
    }

    @Property
    void aNameIsATokenOrRefused(@ForAll("values") String name) {
        if (name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            assertThat(new HeaderField(name, "").isNamed(name)).isTrue();
        } else {
            assertThatThrownBy(() -> new HeaderField(name, "")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** RFC 9110, section 5.5: visible ASCII, space, tab, and obs-text other than the control characters of ISO-8859-1. */
    private static boolean mayBeSent(int c) {
        return c == '\t' || (c >= ' ' && c <= '~') || (c >= 0xa0 && c <= 0xff);
    }

    @Provide
    Arbitrary<String> values() {
        List<String> real = List.of("no-store", "GET, HEAD", "Bearer realm=\"a\", error=\"b\"", "X-Any");
        return FieldValues.any(
                real,
                Arbitraries.of(
                        "a\r\nSet-Cookie: b=c", "\u010d\u010a", "\u0000", "\u007f", "\u0085", "\r", "\n ", "token"));
    }
}
