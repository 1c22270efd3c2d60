package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.pages.ProblemPages;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an application may never be asked for is not read while it starts. */
class QuickStartTest {

    private static final String TEMPLATES = ".mustache";
    private static final String WORDS = "/text/";

    @Test
    void wordsAndPagesAreReadWhenSomebodyAsks() throws Exception {
        Watched classes = new Watched();
        Class<?> application = classes.loadClass(Application.class.getName());
        Object started = application.getConstructor().newInstance();

        assertThat(classes.read).noneMatch(file -> file.contains(WORDS)).noneMatch(QuickStartTest::isOfPages);
        assertThat(classes.read).anyMatch(file -> file.endsWith("fault-table.properties"));

        Method call = application.getMethod("call");
        assertThat(call.invoke(started)).isEqualTo(200);
        assertThat(classes.read).anyMatch(file -> file.contains(WORDS)).anyMatch(QuickStartTest::isOfPages);
    }

    private static boolean isOfPages(String file) {
        return file.contains("/pages/") && file.endsWith(TEMPLATES);
    }

    /** What an adapter makes of core. */
    public static final class Application implements Callable<Integer> {

        private final ProblemPages pages = ProblemPages.builder(
                        ProblemResponder.builder().build())
                .templatesBeside(Application.class.getClassLoader())
                .build();

        @Override
        public Integer call() {
            RequestFacts request = RequestFacts.of("GET", "/problems/404", Map.of("Accept", "text/html"));
            Outcome outcome = pages.answer(request, "/problems/404", null);
            return ((Outcome.Answer) outcome).response().status();
        }
    }

    /** Writes down which of Plainfault's files are opened. */
    private static final class Watched extends FreshClasses {

        private final Set<String> read = new TreeSet<>();

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            read.add(name);
            return super.getResourceAsStream(name);
        }

        @Override
        public @Nullable URL getResource(String name) {
            URL found = super.getResource(name);
            try {
                return found == null ? null : new URL(null, found.toString(), new Handler(name, found));
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }

        private final class Handler extends URLStreamHandler {
            private final String name;
            private final URL found;

            Handler(String name, URL found) {
                this.name = name;
                this.found = found;
            }

            @Override
            protected URLConnection openConnection(URL url) throws IOException {
                read.add(name);
                return found.openConnection();
            }
        }
    }
}
