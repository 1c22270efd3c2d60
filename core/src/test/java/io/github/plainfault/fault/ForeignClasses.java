package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Classes with the names of libraries that are not on the class path, in a class loader of their own. */
final class ForeignClasses implements AutoCloseable {

    private final URLClassLoader loader;

    private ForeignClasses(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Compiles classes.
     *
     * @param declarations for example {@code org.example.A extends RuntimeException}, or {@code interface org.example.B}
     */
    static ForeignClasses of(Path folder, String... declarations) {
        List<String> files = new ArrayList<>();
        for (String declaration : declarations) {
            String kind = declaration.startsWith("interface ") ? "interface" : "class";
            String words =
                    declaration.startsWith("interface ") ? declaration.substring("interface ".length()) : declaration;
            String name = words.split(" ", 2)[0];
            String rest = words.substring(name.length());
            int dot = name.lastIndexOf('.');
            String source = "package " + name.substring(0, dot) + ";\npublic " + kind + " " + name.substring(dot + 1)
                    + rest + " {}\n";
            files.add(write(folder.resolve(name.replace('.', '/') + ".java"), source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-d", folder.toString()));
        arguments.addAll(files);
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .as("the compiler's result")
                .isZero();
        return new ForeignClasses(new URLClassLoader(new URL[] {urlOf(folder)}, ForeignClasses.class.getClassLoader()));
    }

    Throwable instance(String name) {
        try {
            return (Throwable) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Path file, String source) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL urlOf(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
