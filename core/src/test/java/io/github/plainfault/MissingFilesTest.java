package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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

    /** Does not find one of Plainfault's files. */
    private static final class Without extends FreshClasses {
        private final String missing;

        Without(String missing) {
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
    }
}
