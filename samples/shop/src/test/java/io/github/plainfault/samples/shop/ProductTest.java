package io.github.plainfault.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    private final Product cup = new Product(1, "Tea cup", 12, 7);

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
    void acceptsAChangeForItsCurrentVersion(String ifMatch) {
        assertThat(cup.ifMatches(ifMatch)).isSameAs(cup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", ""})
    void refusesAChangeForAnotherVersion(String ifMatch) {
        assertThatExceptionOfType(VersionMismatchException.class)
                .isThrownBy(() -> cup.ifMatches(ifMatch))
                .returns(7L, VersionMismatchException::currentVersion);
    }

    @Test
    void refusesAChangeThatNamesNoVersion() {
        assertThatExceptionOfType(VersionRequiredException.class).isThrownBy(() -> cup.ifMatches(null));
    }

    @Test
    void canBeSoldDownToTheLastOne() {
        assertThat(cup.less(12).available()).isZero();
        assertThatExceptionOfType(OutOfStockException.class).isThrownBy(() -> cup.less(13));
    }
}
