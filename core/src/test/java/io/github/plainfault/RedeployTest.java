package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An application that is taken away takes its classes with it, and leaves no thread behind. */
class RedeployTest {

    @Test
    void anApplicationThatBroughtPlainfaultWithItGoesAway() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        ClassLoaderLeak.assertCollected(
                "the class loader of an application and of Plainfault",
                run(urls(), ClassLoader.getPlatformClassLoader()));

        assertThat(Thread.getAllStackTraces().keySet()).isSubsetOf(before);
    }

    /** The server has it in a folder for all. */
    @Test
    void anApplicationThatSharedPlainfaultGoesAway() throws Exception {
        URL[] ofTheApplication =
                Stream.of(urls()).filter(url -> url.toString().endsWith("/")).toArray(URL[]::new);
        ClassLoader shared = new SharedPlainfault();

        ClassLoaderLeak.assertCollected("the class loader of an application", run(ofTheApplication, shared));
    }

    private static WeakReference<ClassLoader> run(URL[] urls, ClassLoader parent) throws Exception {
        try (URLClassLoader loader = new URLClassLoader("application", urls, parent)) {
            Class<?> application = loader.loadClass("io.github.plainfault.RedeployedApplication");
            assertThat(application.getClassLoader()).isSameAs(loader);
            ((Runnable) application.getConstructor().newInstance()).run();
            return new WeakReference<>(loader);
        }
    }

    private static URL[] urls() throws Exception {
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(classPath[i]).toUri().toURL();
        }
        return urls;
    }

    /** Everything but the application. */
    private static final class SharedPlainfault extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.github.plainfault.Redeployed")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
