package io.github.plainfault.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTemplateTest {

    private static final Path WORDS = Project.core("src/main/resources/io/github/plainfault/text");

    @TempDir
    Path folder;

    /** What {@link LanguageTemplate#COMMAND} is for. */
    @BeforeAll
    static void writeTheLanguageThatIsAskedFor() throws IOException {
        String tag = System.getProperty("plainfault.language");
        if (tag != null) {
            LanguageTemplate.write(WORDS, tag);
        }
    }

    @Test
    void hasEveryKeyOfEnglishInTheSameOrderAndNoTextYet() throws IOException {
        List<String> written = template("fr");

        assertThat(written.stream().filter(line -> !line.isEmpty() && !line.startsWith("#")))
                .containsExactlyElementsOf(english().stream()
                        .filter(LanguageTemplateTest::isText)
                        .map(LanguageTemplateTest::key)
                        .toList());
        Properties texts = new Properties();
        texts.load(new StringReader(String.join("\n", written)));
        assertThat(texts.values()).hasSizeGreaterThan(400).containsOnly("");
    }

    @Test
    void theEnglishTextStandsAboveEachKey() throws IOException {
        List<String> written = template("fr");

        assertThat(english().stream().filter(LanguageTemplateTest::isText)).allSatisfy(line -> {
            String key = key(line);
            assertThat(written.get(written.indexOf(key) - 1))
                    .isEqualTo(("# " + line.substring(key.length())).stripTrailing());
        });
    }

    @Test
    void whatEnglishSaysToTranslatorsStays() throws IOException {
        List<String> written = template("fr");

        assertThat(written).startsWith("# French texts of Plainfault.", "#");
        assertThat(written)
                .containsSubsequence(
                        english().stream().skip(1).filter(line -> !isText(line)).toList());
    }

    @Test
    void anExistingFileIsLeftAlone() throws IOException {
        template("fr");
        Files.writeString(folder.resolve("fr.properties"), "work = of days\n");

        assertThatThrownBy(() -> LanguageTemplate.write(folder, "fr")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("fr.properties")).hasContent("work = of days\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr_FR", "French!", "pt-br", "../fr", "und", "x"})
    void aTagThatIsNoneIsRefused(String tag) {
        assertThatThrownBy(() -> LanguageTemplate.write(folder, tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + tag + "' (expected: a language tag");
    }

    private List<String> template(String tag) throws IOException {
        Files.copy(WORDS.resolve("en.properties"), folder.resolve("en.properties"));
        return Files.readAllLines(LanguageTemplate.write(folder, tag));
    }

    private static List<String> english() throws IOException {
        return Files.readAllLines(WORDS.resolve("en.properties"));
    }

    private static boolean isText(String line) {
        return !line.startsWith("#") && !line.isEmpty();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(" = ") + 3);
    }
}
