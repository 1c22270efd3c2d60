package io.github.plainfault.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a text that a person reads. */
class SafeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Only 2 left.", "只剩下 2 件。", "a\tb\nc", "\uD83D\uDE00", "\u200Fשלום"})
    void anOrdinaryTextIsLeftAlone(String text) {
        assertThat(SafeText.of(text, 100)).isSameAs(text);
        assertThat(SafeText.of(null, 100)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\0', '\r', '\u001B', '\u007F', '\u0085', '\u202A', '\u202E', '\u2066', '\u2069', '\uFEFF', '\uFFFE'
            })
    void whatIsInvisibleOrTurnsTheDirectionIsLeftOut(char c) {
        assertThat(SafeText.of("a" + c + "b", 100)).isEqualTo("ab");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(SafeText.of("a\uD83Db", 100)).isEqualTo("a\uFFFDb");
        assertThat(SafeText.of("a\uDE00b", 100)).isEqualTo("a\uFFFDb");
        assertThat(SafeText.of("a\uD83D", 100)).isEqualTo("a\uFFFD");
    }

    @Test
    void aLongTextIsCutBetweenTwoCharacters() {
        assertThat(SafeText.of("abcdef", 3)).isEqualTo("abc…");
        assertThat(SafeText.of("ab\uD83D\uDE00ef", 3)).isEqualTo("ab…");
        assertThat(SafeText.of("ab\uD83D\uDE00ef", 4)).isEqualTo("ab\uD83D\uDE00…");
        assertThat(SafeText.of("abc", 3)).isEqualTo("abc");
    }
}
