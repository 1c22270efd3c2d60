package io.github.plainfault.processor;

import io.github.plainfault.fault.RespondWith;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What a compiler with the processor made of some sources.
 *
 * @param index the names it wrote down; empty if there is no index
 * @param complaints errors and warnings, with the line each is about
 */
record Compilation(List<String> index, List<String> complaints) {

    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?:class|interface) (\\w+)");

    /** Compiles sources of the package {@code shop} into a folder, which may have classes already. */
    static Compilation of(Path folder, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(
                    new Source("package shop;\nimport io.github.plainfault.fault.*;\nimport java.time.*;\n" + source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d",
                folder.toString(),
                "-cp",
                core() + System.getProperty("path.separator") + folder,
                "-Xlint:all,-processing",
                "-Werror");
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, List.of(), files);
        task.setProcessors(List.of(new ProblemTypeProcessor()));
        task.call();
        return new Compilation(
                index(folder),
                diagnostics.getDiagnostics().stream().map(Compilation::line).toList());
    }

    private static List<String> index(Path folder) {
        Path index = folder.resolve(IndexFile.PATH);
        try {
            return Files.exists(index) ? Files.readAllLines(index) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path core() {
        try {
            return Path.of(RespondWith.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first three lines are those that every source begins with. */
    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        return (diagnostic.getLineNumber() - 3) + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///shop/" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String name(String text) {
            Matcher type = PUBLIC_TYPE.matcher(text);
            return type.find() ? type.group(1) : "Source";
        }
    }
}
