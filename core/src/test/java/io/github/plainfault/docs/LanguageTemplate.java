package io.github.plainfault.docs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The file of a new language: every key of English in its order, the English text above it, nothing behind it yet. */
final class LanguageTemplate {

    static final String COMMAND = "mvn -pl core test -Dtest=LanguageTemplateTest -Dplainfault.language=<tag>";

    private static final String BETWEEN = " = ";

    private LanguageTemplate() {}

    /**
     * Writes the file into a folder that has the English one.
     *
     * @throws IllegalArgumentException if the tag is not a language tag in its usual form
     * @throws FileAlreadyExistsException if there is such a file: it may hold somebody's work
     */
    static Path write(Path folder, String tag) throws IOException {
        Locale language = Locale.forLanguageTag(tag);
        if (language.getLanguage().isEmpty() || !language.toLanguageTag().equals(tag)) {
            throw new IllegalArgumentException(
                    "language: '" + tag + "' (expected: a language tag such as fr, pt-BR or sr-Latn)");
        }
        List<String> english = Files.readAllLines(folder.resolve("en.properties"));
        return Files.write(
                folder.resolve(tag + ".properties"), template(english, language), StandardOpenOption.CREATE_NEW);
    }

    private static List<String> template(List<String> english, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + language.getDisplayName(Locale.ENGLISH) + " texts of Plainfault.");
        for (String line : english.subList(1, english.size())) {
            int between = line.indexOf(BETWEEN);
            if (line.startsWith("#") || between < 0) {
                lines.add(line);
            } else {
                lines.add(("# " + line.substring(between + BETWEEN.length())).stripTrailing());
                lines.add(line.substring(0, between) + BETWEEN);
            }
        }
        return lines;
    }
}
