package io.github.plainfault.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageCatalogTest {

    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");

    @TempDir
    Path folder;

    @Test
    void speaksThreeLanguagesByItself() {
        assertThat(MessageCatalog.builtIn().languages()).containsExactly(Locale.ENGLISH, TRADITIONAL, SIMPLIFIED);
    }

    @Test
    void hasNoTextForAKeyItDoesNotKnow() {
        assertThat(MessageCatalog.builtIn().has("status.404.headline", Locale.ENGLISH))
                .isFalse();
        assertThat(text(MessageCatalog.builtIn(), "status.404.headline", Locale.ENGLISH))
                .isNull();
    }

    @Test
    void hasNoTextInALanguageItDoesNotSpeak() {
        assertThat(text(MessageCatalog.builtIn(), "status.404.title", Locale.FRENCH))
                .isNull();
    }

    @Test
    void aRegionIsAnotherLanguageBecauseOthersChooseIt() {
        assertThat(text(MessageCatalog.builtIn(), "status.404.title", Locale.UK))
                .isNull();
    }

    // --- values

    @Test
    void numbersAreWrittenPlainly() {
        assertThat(MessageCatalog.builtIn().fill("port {port}", Locale.GERMAN, name -> 8080))
                .isEqualTo("port 8080");
        assertThat(MessageCatalog.builtIn().fill("{n}", Locale.ENGLISH, name -> 1_000_000L))
                .isEqualTo("1000000");
    }

    @Test
    void numbersAreWrittenPlainlyOnEveryMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(MessageCatalog.builtIn().fill("port {port}", Locale.ENGLISH, name -> 8080))
                    .isEqualTo("port 8080");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aListIsJoinedAsTheLanguageDoes() {
        MessageCatalog catalog = MessageCatalog.builtIn();
        List<String> methods = List.of("GET", "HEAD", "PUT");

        assertThat(catalog.fill("{a}", Locale.ENGLISH, name -> methods)).isEqualTo("GET, HEAD, PUT");
        assertThat(catalog.fill("{a}", TRADITIONAL, name -> methods)).isEqualTo("GET、HEAD、PUT");
        assertThat(catalog.fill("{a}", SIMPLIFIED, name -> methods)).isEqualTo("GET、HEAD、PUT");
    }

    @Test
    void anArrayIsAList() {
        assertThat(MessageCatalog.builtIn().fill("{a}", TRADITIONAL, name -> new String[] {"GET", "HEAD"}))
                .isEqualTo("GET、HEAD");
    }

    @Test
    void aListInALanguageWithoutASeparatorIsJoinedWithCommas() {
        assertThat(MessageCatalog.builtIn().fill("{a}", Locale.FRENCH, name -> List.of(1, 2)))
                .isEqualTo("1, 2");
    }

    @Test
    void aListWithoutElementsIsEmpty() {
        assertThat(MessageCatalog.builtIn().fill("<{a}>", Locale.ENGLISH, name -> List.of()))
                .isEqualTo("<>");
    }

    @Test
    void emptyElementsOfAListAreElements() {
        assertThat(MessageCatalog.builtIn().fill("{a}", Locale.ENGLISH, name -> List.of("", "b", "")))
                .isEqualTo(", b, ");
    }

    @Test
    void aTextWithoutItsValueIsNone() {
        assertThat(MessageCatalog.builtIn().fill("{a}", Locale.ENGLISH, name -> null))
                .isNull();
    }

    // --- words of the application

    @Test
    void aLookupComesBeforeEverything() throws IOException {
        write("plainfault/en.properties", "status.404.title = file\n");
        MessageCatalog catalog = MessageCatalog.builder()
                .wordsBeside(loader())
                .lookup((key, language) -> key.equals("status.404.title") ? "lookup" : null)
                .build();

        assertThat(text(catalog, "status.404.title", Locale.ENGLISH)).isEqualTo("lookup");
    }

    @Test
    void lookupsAreAskedInOrder() {
        MessageCatalog catalog = MessageCatalog.builder()
                .lookup((key, language) -> null)
                .lookup((key, language) -> "second")
                .lookup((key, language) -> "third")
                .build();

        assertThat(text(catalog, "status.404.title", Locale.ENGLISH)).isEqualTo("second");
    }

    @Test
    void aLookupIsAskedForExactlyTheLanguageThatIsNeeded() {
        List<Locale> asked = new ArrayList<>();
        MessageCatalog catalog = MessageCatalog.builder()
                .lookup((key, language) -> {
                    asked.add(language);
                    return null;
                })
                .build();

        assertThat(text(catalog, "status.404.title", SIMPLIFIED)).isNotNull();
        assertThat(asked).containsExactly(SIMPLIFIED);
    }

    @Test
    void aTextOfALookupHasPlaceholdersToo() {
        MessageCatalog catalog = MessageCatalog.builder()
                .lookup((key, language) -> "Only {available} left, isn't it?")
                .build();

        assertThat(catalog.text("x", Locale.ENGLISH, Map.of("available", 2)::get))
                .isEqualTo("Only 2 left, isn't it?");
    }

    @Test
    void aFileOverridesWhatItNamesAndNothingElse() throws IOException {
        write("plainfault/zh-Hant.properties", "status.404.title = 沒有這個東西\n");
        MessageCatalog catalog = MessageCatalog.builder().wordsBeside(loader()).build();

        assertThat(text(catalog, "status.404.title", TRADITIONAL)).isEqualTo("沒有這個東西");
        assertThat(text(catalog, "status.404.advice", TRADITIONAL))
                .isEqualTo(text(MessageCatalog.builtIn(), "status.404.advice", TRADITIONAL));
        assertThat(text(catalog, "status.404.title", SIMPLIFIED))
                .isEqualTo(text(MessageCatalog.builtIn(), "status.404.title", SIMPLIFIED));
    }

    @Test
    void aTextInOneLanguageIsNoneInAnother() throws IOException {
        write("plainfault/en.properties", "problem.out-of-stock.title = Out of stock\n");
        MessageCatalog catalog = MessageCatalog.builder().wordsBeside(loader()).build();

        assertThat(catalog.has("problem.out-of-stock.title", Locale.ENGLISH)).isTrue();
        assertThat(catalog.has("problem.out-of-stock.title", TRADITIONAL)).isFalse();
        assertThat(text(catalog, "problem.out-of-stock.title", TRADITIONAL)).isNull();
    }

    @Test
    void ofSeveralFilesTheFirstOnTheClassPathCounts() throws IOException {
        write("app/plainfault/en.properties", "a = app\n");
        write("library/plainfault/en.properties", "a = library\nb = library\n");
        MessageCatalog catalog =
                MessageCatalog.builder().wordsBeside(loader("app", "library")).build();

        assertThat(text(catalog, "a", Locale.ENGLISH)).isEqualTo("app");
        assertThat(text(catalog, "b", Locale.ENGLISH)).isEqualTo("library");
    }

    @Test
    void aLanguageCanBeAdded() throws IOException {
        write("plainfault/fr.properties", "status.404.title = Introuvable\n");
        MessageCatalog catalog =
                MessageCatalog.builder().wordsBeside(loader(), Locale.FRENCH).build();

        assertThat(catalog.languages()).containsExactly(Locale.ENGLISH, TRADITIONAL, SIMPLIFIED, Locale.FRENCH);
        assertThat(text(catalog, "status.404.title", Locale.FRENCH)).isEqualTo("Introuvable");
    }

    @Test
    void aLanguageThatPlainfaultSpeaksNeedsNoFile() {
        MessageCatalog catalog =
                MessageCatalog.builder().wordsBeside(loader(), TRADITIONAL).build();

        assertThat(catalog.has("status.404.title", TRADITIONAL)).isTrue();
    }

    @Test
    void aLanguageWithoutAnyWordsIsRefused() {
        assertThatThrownBy(() -> MessageCatalog.builder().wordsBeside(loader(), Locale.forLanguageTag("pt-BR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("language: pt-BR")
                .hasMessageContaining("words in plainfault/pt-BR.properties on the class path");
    }

    @Test
    void aCatalogueThatIsBuiltDoesNotChangeWithItsBuilder() throws IOException {
        write("plainfault/en.properties", "status.404.title = later\n");
        MessageCatalog.Builder builder = MessageCatalog.builder();
        MessageCatalog before = builder.build();

        builder.wordsBeside(loader());

        assertThat(text(before, "status.404.title", Locale.ENGLISH)).isEqualTo("Not Found");
    }

    // --- how a file is written

    @Test
    void aFileIsUtf8() throws IOException {
        write("plainfault/en.properties", "a = caf\u00e9 \u4e2d \ud83d\ude00\n");

        assertThat(text(MessageCatalog.builder().wordsBeside(loader()).build(), "a", Locale.ENGLISH))
                .isEqualTo("caf\u00e9 \u4e2d \ud83d\ude00");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithItsName() throws IOException {
        Path file = folder.resolve("plainfault/en.properties");
        Files.createDirectories(file.getParent());
        Files.write(file, "a = caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> MessageCatalog.builder().wordsBeside(loader()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words file " + file.toUri().toURL() + " is not UTF-8 (expected: UTF-8)");
    }

    @Test
    void aFileWithABrokenEscapeIsRefusedWithItsName() throws IOException {
        write("plainfault/en.properties", "a = C:\\users\n");

        assertThatThrownBy(() -> MessageCatalog.builder().wordsBeside(loader()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("plainfault/en.properties");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() throws IOException {
        write("plainfault/en.properties", "\ufeffa = marked\n");

        assertThat(text(MessageCatalog.builder().wordsBeside(loader()).build(), "a", Locale.ENGLISH))
                .isEqualTo("marked");
    }

    private static String text(MessageCatalog catalog, String key, Locale language) {
        return catalog.text(key, language, name -> null);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** A class path of these folders and nothing else. */
    private ClassLoader loader(String... folders) {
        List<URL> classPath = new ArrayList<>();
        for (String name : folders.length == 0 ? new String[] {""} : folders) {
            try {
                classPath.add(folder.resolve(name).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
