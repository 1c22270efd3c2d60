package io.github.plainfault.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Locale;

/** A placeholder is replaced by its value as it is, and everything else stays. */
class TemplateFuzzTest {

    @FuzzTest
    void valuesAreData(@NotNull String text, @NotNull String value) {
        Template template = Template.parse(text);
        Sentence sentence = new Sentence(MessageCatalog.builtIn(), template, Locale.ENGLISH);
        int names = template.placeholders().stream().mapToInt(String::length).sum();
        int placeholders = template.placeholders().size();

        assertThat(sentence.with(name -> '{' + name + '}')).isEqualTo(text);
        assertThat(sentence.with(name -> value))
                .hasSize(text.length() - names - 2 * placeholders + placeholders * value.length());
        assertThat(sentence.with(name -> null)).isEqualTo(placeholders == 0 ? text : null);
    }
}
