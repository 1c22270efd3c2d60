package io.github.plainfault.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The texts of one language: a UTF-8 properties file. */
final class WordsFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private WordsFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalStateException if it is not UTF-8 or has a broken escape; the message names the file
     */
    static Map<String, Template> read(URL file) {
        Properties texts = new Properties();
        // a decoder that reports: bytes of another charset would otherwise become question marks in every answer
        try (InputStream stream = file.openStream();
                Reader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()))) {
            skipByteOrderMark(reader);
            texts.load(reader);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("words file " + file + " is not UTF-8 (expected: UTF-8)", e);
        } catch (IOException e) {
            throw new UncheckedIOException("words file " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "words file " + file
                            + " has a broken escape (expected: four hexadecimal digits behind a backslash and u)",
                    e);
        }
        Map<String, Template> templates = new HashMap<>();
        texts.forEach((key, text) -> templates.put((String) key, Template.parse((String) text)));
        return templates;
    }

    /**
     * One of Plainfault's own files.
     *
     * @throws IllegalStateException if somebody has left it out of the application
     */
    static URL builtIn(String name) {
        URL file = WordsFile.class.getResource(name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing beside " + WordsFile.class.getName()
                    + " (expected: all files of plainfault-core's jar, also where it is packed anew)");
        }
        return file;
    }

    /** Some editors put one there; it would become a part of the first key. */
    private static void skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** All files of that name on the class path, the nearest one last, so that it can override the others. */
    static List<URL> findAll(ClassLoader loader, String name) {
        try {
            List<URL> files = new ArrayList<>(Collections.list(loader.getResources(name)));
            Collections.reverse(files);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("words files " + name + " cannot be found", e);
        }
    }
}
