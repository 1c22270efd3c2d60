package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPointerTest {

    @Test
    void theWholeDocumentIsAnEmptyFragment() {
        assertThat(new JsonPointer()).hasToString("#");
    }

    @Test
    void goesDownByNamesAndIndices() {
        assertThat(new JsonPointer().member("items").index(0).member("sku")).hasToString("#/items/0/sku");
    }

    // the names of RFC 6901, section 6, and more
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foo                  | #/foo",
                "``                   | #/",
                "a/b                  | #/a~1b",
                "c%d                  | #/c%25d",
                "e^f                  | #/e%5Ef",
                "`g|h`                | #/g%7Ch",
                "i\\j                 | #/i%5Cj",
                "k\"l                 | #/k%22l",
                "` `                  | #/%20",
                "m~n                  | #/m~0n",
                "~1                   | #/~01",
                "a#b                  | #/a%23b",
                "<script>             | #/%3Cscript%3E",
                "\u4e2d               | #/%E4%B8%AD",
                "\ud83d\ude00         | #/%F0%9F%98%80",
                "-._!$&'()*+,;=:@?    | #/-._!$&'()*+,;=:@?",
            })
    void escapesAName(String name, String pointer) {
        assertThat(new JsonPointer().member(name)).hasToString(pointer);
    }

    @Test
    void escapesALineBreak() {
        assertThat(new JsonPointer().member("a\r\nb")).hasToString("#/a%0D%0Ab");
    }

    @Test
    void everyNameGivesAUriReference() {
        StringBuilder name = new StringBuilder();
        for (char c = 0; c < 0x300; c++) {
            name.append(c);
        }
        name.append('\ud800');

        assertThat(URI.create(new JsonPointer().member(name.toString()).toString()))
                .isNotNull();
    }
}
