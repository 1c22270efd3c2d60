package io.github.plainfault.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCatalogTest {

    @Test
    void listsAllCodesInAscendingOrder() {
        assertThat(StatusCatalog.all())
                .hasSize(95)
                .extracting(StatusCode::number)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(StatusCatalog.all().stream().filter(StatusCode::isRegistered))
                .hasSize(64);
    }

    @Test
    void listsTheCodesOfAClass() {
        assertThat(StatusCatalog.ofClass(StatusClass.REDIRECTION))
                .extracting(StatusCode::number)
                .containsExactly(300, 301, 302, 303, 304, 305, 306, 307, 308);
    }

    @Test
    void findsByNumber() {
        assertThat(StatusCatalog.find(404)).containsSame(StatusCode.of(404));
        assertThat(StatusCatalog.find(471)).isEmpty();
        assertThat(StatusCatalog.find(99)).isEmpty();
        assertThat(StatusCatalog.find(600)).isEmpty();
    }

    @Test
    void findsEveryCodeByItsPhraseExceptTheUnusedAndASecondOfTheSameName() {
        assertThat(StatusCatalog.all())
                .filteredOn(code -> !StatusCatalog.findByPhrase(code.phrase()).equals(Optional.of(code)))
                .extracting(StatusCode::number)
                .containsExactly(306, 418, 430);
    }

    @ParameterizedTest
    @CsvSource({
        "413, Payload Too Large",
        "413, Request Entity Too Large",
        "414, Request-URI Too Long",
        "414, Request-URI Too Large",
        "414, Request URI Too Long",
        "416, Requested Range Not Satisfiable",
        "416, requested range not satisfiable",
        "422, Unprocessable Entity",
        "302, Moved Temporarily",
        "408, Request Time-out",
        "504, GATEWAY TIME-OUT",
        "505, HTTP Version not supported",
        "418, I'm a teapot",
        "418, I’m a teapot",
        "306, Switch Proxy",
        "424, Method Failure",
        "431, Request Header Fields Too Large",
        "401, Unauthorized",
        "404, NOT_FOUND",
        "530, Origin DNS error"
    })
    void findsByPhraseWhetherCurrentOrOlder(int number, String phrase) {
        assertThat(StatusCatalog.findByPhrase(phrase)).contains(StatusCode.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "Not", "Not Found At All", "(Unused)", "Client Error", "404", "Http proxy"})
    void findsNothingByOtherWords(String phrase) {
        assertThat(StatusCatalog.findByPhrase(phrase)).isEmpty();
    }

    @Test
    void findsByPhraseInAJvmThatRunsInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(StatusCatalog.findByPhrase("URI TOO LONG".toLowerCase(Locale.ROOT)))
                    .contains(StatusCode.of(414));
        } finally {
            Locale.setDefault(before);
        }
    }
}
