package io.github.plainfault.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Locale;
import java.util.Map;

/** A words file is read, or refused with a message that names it and says what is expected. */
class WordsFileFuzzTest {

    @FuzzTest
    void isReadOrRefusedInWords(byte @NotNull [] content) throws IOException {
        Map<String, Template> words;
        try {
            words = WordsFile.read(file(content));
        } catch (IllegalStateException e) {
            assertThat(e.getMessage()).contains("words file memory:/words.properties", "expected: ");
            return;
        }
        MessageCatalog catalog = MessageCatalog.builtIn();
        words.values().forEach(template -> assertThat(new Sentence(catalog, template, Locale.ENGLISH).with(name -> ""))
                .isNotNull());
    }

    private static URL file(byte[] content) throws IOException {
        return new URL(null, "memory:/words.properties", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(content);
                    }
                };
            }
        });
    }
}
