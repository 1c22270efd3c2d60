package io.github.plainfault.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.RespondWith;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-Hans"})
    void hasTheSameKeysAndPlaceholdersAsEnglish(String language) throws IOException {
        Properties english = words("en");
        Properties other = words(language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                EmailAlreadyUsedException.class,
                MaintenanceException.class,
                OrderNotFoundException.class,
                OutOfStockException.class,
                ProductNotFoundException.class,
                SearchLimitReachedException.class,
                UnknownProductException.class,
                VersionMismatchException.class,
                VersionRequiredException.class
            })
    void explainsEveryExceptionOfTheShop(Class<?> exception) throws IOException {
        String type = "problem." + exception.getAnnotation(RespondWith.class).code();

        assertThat(words("en").stringPropertyNames())
                .contains(type + ".title", type + ".detail", type + ".meaning", type + ".advice");
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/plainfault/" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
