package io.github.plainfault.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Names of classes, one on a line, beside the classes that are compiled. */
final class IndexFile {

    /** Where core looks for it. */
    static final String PATH = "META-INF/plainfault/problem-types";

    private final Filer filer;

    IndexFile(Filer filer) {
        this.filer = filer;
    }

    /** What an earlier run has written: a compiler that is incremental shows only what has changed since. */
    List<String> read() {
        try (Reader file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
                        .openReader(true);
                BufferedReader lines = new BufferedReader(file)) {
            return lines.lines().toList();
        } catch (IOException | RuntimeException e) { // there is none; a compiler may say so in its own way
            return List.of();
        }
    }

    /** @param origins what the names were found in, for a compiler that is incremental */
    void write(Collection<String> classNames, Collection<? extends Element> origins) throws IOException {
        try (Writer file = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", PATH, origins.toArray(Element[]::new))
                .openWriter()) {
            for (String name : classNames) {
                file.write(name + "\n");
            }
        }
    }
}
