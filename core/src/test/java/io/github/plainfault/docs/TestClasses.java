package io.github.plainfault.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The classes that test servers, as they stand in the checkout: core cannot have the adapters on its class path. */
final class TestClasses {

    private static final List<String> MODULES = List.of("core", "servlet-adapter", "webflux-adapter");

    private TestClasses() {}

    /** Full names of the top-level classes that extend this one, in order. */
    static List<String> extending(String superclass) {
        return MODULES.stream()
                .flatMap(module -> extending(superclass, folder(module)))
                .sorted()
                .toList();
    }

    /**
     * Where a class is.
     *
     * @throws NoSuchElementException if there is none
     */
    static Path file(String name) {
        return MODULES.stream()
                .map(module -> folder(module).resolve(name.replace('.', '/') + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    private static Path folder(String module) {
        return Project.root(module).resolve("src/test/java");
    }

    private static Stream<String> extending(String superclass, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> read(file).contains("\nclass " + name(file) + " extends " + superclass + " {"))
                    .map(file -> folder.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replaceAll("[/\\\\]", "."))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
