package io.github.plainfault.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final MessageCatalog CATALOG = MessageCatalog.builtIn();

    @Test
    void fillsPlaceholdersByName() {
        assertThat(fill("{b} before {a}", Map.of("a", "1", "b", "2"))).isEqualTo("2 before 1");
    }

    @Test
    void fillsAPlaceholderEachTimeItStands() {
        assertThat(fill("{a}{a} {a}", Map.of("a", "x"))).isEqualTo("xx x");
    }

    @Test
    void aTextIsNullIfAValueIsMissing() {
        assertThat(fill("Only {available} left at {place}", Map.of("available", "2")))
                .isNull();
    }

    @Test
    void aTextWithoutPlaceholdersNeedsNoValues() {
        assertThat(CATALOG.fill(
                        "No {0} values",
                        Locale.ENGLISH, name -> {
                            throw new AssertionError("asked for " + name);
                        }))
                .isEqualTo("No {0} values");
    }

    @Test
    void apostrophesMeanNothing() {
        assertThat(fill("can't find '{a}', isn't it ''odd''", Map.of("a", "x")))
                .isEqualTo("can't find 'x', isn't it ''odd''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{b}", "{a}", "{", "}", "{}", "'{b}'", "${b}", "#{b}", "%s", "\\", "$1", "{{b}}"})
    void aValueIsDataWhateverItLooksLike(String value) {
        assertThat(fill("<{a}>{b}", Map.of("a", value, "b", "B"))).isEqualTo("<" + value + ">B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "{}",
                "}{",
                "{ a }",
                "{0}",
                "{a b}",
                "{a,number}",
                "{a:b}",
                "{\u4e2d}",
                "{a",
                "a}",
                "${",
                "{-a}",
                "{.}",
                "{_a}"
            })
    void bracesAroundNoNameAreText(String text) {
        assertThat(fill(text, Map.of())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "{a}, a",
        "{min-value}, min-value",
        "{a.b}, a.b",
        "{a_1}, a_1",
        "{Available}, Available",
        "{{a}}, a",
        "${a}, a",
        "{{a}, a",
        "{ {a}, a",
    })
    void findsAName(String text, String name) {
        assertThat(Template.parse(text).placeholders()).containsExactly(name);
    }

    @Test
    void namesPlaceholdersInTheOrderOfTheText() {
        assertThat(Template.parse("{z} {a} {z}").placeholders()).containsExactly("z", "a", "z");
    }

    @Test
    void bracesBesideAPlaceholderStay() {
        assertThat(fill("{{a}} {", Map.of("a", "1"))).isEqualTo("{1} {");
    }

    @Test
    void asksForEveryNameInItsPlace() {
        List<String> asked = new ArrayList<>();

        CATALOG.fill("{a}-{b}", Locale.ENGLISH, name -> {
            asked.add(name);
            return "";
        });

        assertThat(asked).containsExactly("a", "b");
    }

    private static String fill(String text, Map<String, String> values) {
        return CATALOG.fill(text, Locale.ENGLISH, values::get);
    }
}
