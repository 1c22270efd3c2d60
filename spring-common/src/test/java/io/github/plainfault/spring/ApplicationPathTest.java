package io.github.plainfault.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationPathTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "/, '', ''",
        "/shop, '', /shop",
        "/shop/, /, /shop",
        "shop, api, /shop/api",
        "/, /api/, /api",
    })
    void endsWithoutASlash(String container, String dispatcher, String path) {
        assertThat(ApplicationPath.of(container, dispatcher).value()).isEqualTo(path);
    }
}
