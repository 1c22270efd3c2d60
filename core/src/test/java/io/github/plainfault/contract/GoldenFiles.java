package io.github.plainfault.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden files beside the kit, in a folder of classes or in the test-jar alike. */
final class GoldenFiles {

    private GoldenFiles() {}

    /**
     * All files of a folder, by name.
     *
     * @throws IllegalStateException if there is none: a contract that compares nothing must not pass
     */
    static List<GoldenFile> in(String folder) {
        return in(kit(), folder);
    }

    static List<GoldenFile> in(Path kit, String folder) {
        List<GoldenFile> files = read(kit, folder);
        if (files.isEmpty()) {
            throw new IllegalStateException(folder + ": no golden file (expected: at least one in " + kit + ")");
        }
        return files;
    }

    private static List<GoldenFile> read(Path kit, String folder) {
        try {
            if (Files.isDirectory(kit)) {
                return read(kit.resolve(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(kit)) {
                return read(jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("golden files in " + kit + " cannot be read", e);
        }
    }

    private static List<GoldenFile> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GoldenFiles::readFile)
                    .toList();
        }
    }

    private static GoldenFile readFile(Path file) {
        try {
            return GoldenFile.parse(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this class was loaded from: not every class path can list a folder, but a folder or a jar can. */
    private static Path kit() {
        try {
            return Path.of(GoldenFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
