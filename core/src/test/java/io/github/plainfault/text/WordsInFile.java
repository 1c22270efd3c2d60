package io.github.plainfault.text;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A language file as its translators see it: every line, in order. */
record WordsInFile(List<String> keys, List<String> texts) {

    static WordsInFile of(String language) {
        List<String> keys = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String line : lines(language + ".properties")) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                int equals = line.indexOf(" = ");
                if (equals < 0) {
                    throw new AssertionError(language + ", no key and text: " + line);
                }
                keys.add(line.substring(0, equals));
                texts.add(line.substring(equals + 3));
            }
        }
        return new WordsInFile(keys, texts);
    }

    static List<String> lines(String file) {
        try (InputStream stream = requireNonNull(MessageCatalog.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        int index = keys.indexOf(key);
        if (index < 0) {
            throw new AssertionError("no key " + key);
        }
        return texts.get(index);
    }

    /** "key = text" of all texts that the predicate is true for. */
    List<String> where(Predicate<String> wrong) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (wrong.test(texts.get(i))) {
                found.add(keys.get(i) + " = " + texts.get(i));
            }
        }
        return found;
    }
}
