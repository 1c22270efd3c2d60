package io.github.plainfault.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of classes that declare problem types, one on a line, as they were found while they were compiled. */
final class ProblemTypeIndex {

    private ProblemTypeIndex() {}

    /** Those of all jars and folders, sorted, each once. */
    static Set<String> classNames(ClassLoader loader) {
        try {
            Set<String> names = new TreeSet<>();
            List<URL> files = Collections.list(loader.getResources(DeclaredTypes.INDEX));
            for (URL file : files) {
                read(file, names);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(DeclaredTypes.INDEX + " cannot be read", e);
        }
    }

    private static void read(URL file, Set<String> names) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false); // a cached jar stays open when the application has gone
        try (InputStream stream = connection.getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    names.add(line.strip());
                }
            }
        }
    }
}
