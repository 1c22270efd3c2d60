package io.github.plainfault.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long texts are encoded once, and nobody can fill the memory with them. */
class EncodedTextsTest {

    private final EncodedTexts texts = new EncodedTexts();

    @Test
    void encodesATextOnce() {
        byte[] first = texts.get("\u300c\"\u5eab\u5b58\"\u300d");

        assertThat(new String(first, UTF_8)).isEqualTo("\u300c\\\"\u5eab\u5b58\\\"\u300d");
        assertThat(texts.get("\u300c\"\u5eab\u5b58\"\u300d")).isSameAs(first);
    }

    @Test
    void leavesSurrogatesToJackson() {
        assertThat(texts.get("\ud83d\ude00")).isNull();
        assertThat(texts.size()).isZero();
    }

    @Test
    void doesNotRememberATextWithoutEnd() {
        assertThat(texts.get("x".repeat(10_000))).isNull();
        assertThat(texts.size()).isZero();
    }

    @Test
    void isFullAtTwoMegabytesAndKeepsWhatCameFirst() {
        byte[] first = texts.get("first");
        String text = "x".repeat(1_000);

        for (int i = 0; i < 10_000; i++) {
            texts.get(text + i);
        }

        assertThat(texts.size()).isBetween(2_000, 2_200);
        assertThat(texts.get("first")).isSameAs(first);
        assertThat(texts.get("one more")).isNull();
    }
}
