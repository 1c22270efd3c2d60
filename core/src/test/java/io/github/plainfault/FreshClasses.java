package io.github.plainfault;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;

/** Defines Plainfault's classes anew, so that a test can see them start; heirs keep from them what shall be missing. */
public class FreshClasses extends ClassLoader {

    private static final String OURS = "io.github.plainfault.";

    protected FreshClasses() {
        super(FreshClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(OURS) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream stream = requireNonNull(getParent().getResourceAsStream(file), file)) {
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
