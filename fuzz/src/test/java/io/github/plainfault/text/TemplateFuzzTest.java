package io.github.plainfault.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** A placeholder is replaced by its value as it is, and everything else stays. */
class TemplateFuzzTest {

    @FuzzTest
    void valuesAreData(@NotNull String text, @NotNull String value) {
        Template template = Template.parse(text);
        int names = template.placeholders().stream().mapToInt(String::length).sum();
        int placeholders = template.placeholders().size();

        assertThat(template.fill(name -> '{' + name + '}')).isEqualTo(text);
        assertThat(template.fill(name -> value))
                .hasSize(text.length() - names - 2 * placeholders + placeholders * value.length());
        assertThat(template.fill(name -> null)).isEqualTo(placeholders == 0 ? text : null);
    }
}
