package io.github.plainfault.property;

import static io.github.plainfault.property.BoundedTime.inTime;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.text.MessageCatalog;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text and its values look like, values are data and the rest of the text stays as it is. */
class AnyTemplateTest {

    private static final MessageCatalog CATALOG = MessageCatalog.builtIn();

    @Property
    void placeholdersFilledWithThemselvesGiveTheText(@ForAll("texts") String text) {
        assertThat(inTime(() -> CATALOG.fill(text, Locale.ENGLISH, name -> "{" + name + "}")))
                .isEqualTo(text);
    }

    @Property
    void aValueStandsThereAsItIs(
            @ForAll("constants") String before,
            @ForAll("names") String name,
            @ForAll("texts") String value,
            @ForAll("constants") String after) {
        assertThat(CATALOG.fill(
                        before + "{" + name + "}" + after, Locale.ENGLISH, asked -> asked.equals(name) ? value : null))
                .isEqualTo(before + value + after);
    }

    @Property
    void withoutItsValuesATextIsAllThereOrNotAtAll(@ForAll("texts") String text) {
        String filled = CATALOG.fill(text, Locale.ENGLISH, name -> null);

        assertThat(filled == null || filled.equals(text)).isTrue();
    }

    @Property
    void aListIsWrittenAsItsElements(@ForAll("constantLists") List<String> elements) {
        assertThat(CATALOG.fill("{all}", Locale.forLanguageTag("zh-Hant"), name -> elements))
                .isEqualTo(String.join("、", elements));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                FieldValues.text(),
                Arbitraries.of(
                        "{", "}", "{}", "{{", "}}", "{a}", "{a", "${a}", "{a.b-c}", "{0}", "''", "\\", "%s", "{ a }"));
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
                pieces.filter(piece -> !piece.isEmpty()).map(piece -> piece.repeat(64 * 1024 / piece.length())));
    }

    @Provide
    Arbitrary<String> constants() {
        return FieldValues.text().map(text -> text.replace('{', '(').replace('}', ')'));
    }

    @Provide
    Arbitrary<List<String>> constantLists() {
        return constants().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> first = Arbitraries.strings().alpha().ofLength(1);
        Arbitrary<String> rest =
                Arbitraries.strings().alpha().numeric().withChars("_-.").ofMaxLength(20);
        return Combinators.combine(first, rest).as((letter, more) -> letter + more);
    }
}
