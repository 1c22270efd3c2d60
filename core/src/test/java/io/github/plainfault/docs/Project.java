package io.github.plainfault.docs;

import java.nio.file.Path;

/** Where things are in the checkout. */
final class Project {

    private Project() {}

    /** A file of core, the module these tests belong to. */
    static Path core(String file) {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(file);
    }

    /** A file of the whole project. */
    static Path root(String file) {
        return core("..").normalize().resolve(file);
    }
}
