package io.github.plainfault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that somebody has lost on the way, for example by packing jars into one, stops the start, and is named. */
class MissingFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en.properties",
                "zh-Hant.properties",
                "zh-Hans.properties",
                "page.mustache",
                "page.css",
                "page.js",
                "fault-table.properties",
                "status-codes.txt"
            })
    void isNamed(String file) {
        Throwable failure = catchThrowable(() -> start(file));
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }

        assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + " is missing beside ");
    }

    @Test
    void nothingIsMissingOtherwise() throws Exception {
        assertThat(start("nothing")).isNotNull();
    }

    private static Object start(String missing) throws Exception {
        Class<?> responder = new Without(missing).loadClass(ProblemResponder.class.getName());
        Object builder = responder.getMethod("builder").invoke(null);
        try {
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Defines Plainfault's classes anew, and does not find one of its files. */
    private static final class Without extends ClassLoader {
        private final String missing;

        Without(String missing) {
            super(MissingFilesTest.class.getClassLoader());
            this.missing = missing;
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.endsWith("/" + missing) ? null : super.getResource(name);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.endsWith("/" + missing) ? null : super.getResourceAsStream(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith("io.github.plainfault.") ? define(name) : super.loadClass(name, resolve);
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
}
