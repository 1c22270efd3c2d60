package io.github.plainfault.benchmarks.load;

import com.samskivert.mustache.Mustache;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.servlet.ProblemFilter;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.webflux.ProblemWebFilter;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.ErrorHandlingProperties;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.springframework.mock.web.MockHttpServletRequest;
import org.zalando.problem.Problem;

/** The class path of one variant: that of this process without everything the variant does not have. */
final class ClassPath {

    private static final Set<Path> OF_PLAINFAULT = Set.of(
            home(ProblemResponder.class), home(PlainfaultProperties.class), home(Problem.class), home(Mustache.class));

    private static final Path OF_STARTER = home(ErrorHandlingProperties.class);

    private static final Path OF_MVC = home(ProblemFilter.class);

    private static final Path OF_WEBFLUX = home(ProblemWebFilter.class);

    private static final Set<Path> OF_NONE = Set.of(home(Benchmark.class), home(MockHttpServletRequest.class));

    private ClassPath() {}

    /**
     * Folders of classes would be slower to start than what an application has.
     *
     * @throws IllegalStateException if there are some of Plainfault; the message says what to write
     */
    static void requireJars() {
        if (Files.isDirectory(home(ProblemResponder.class))) {
            throw new IllegalStateException("Plainfault is a folder of classes (expected: jars, as by"
                    + " mvn -pl benchmarks -am package -DskipTests exec:exec@load)");
        }
    }

    static String of(Variant variant) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (isOf(variant, Path.of(entry).toAbsolutePath())) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static boolean isOf(Variant variant, Path entry) {
        if (OF_NONE.contains(entry)) {
            return false;
        }
        if (entry.equals(OF_STARTER)) {
            return variant.library() == Variant.Library.STARTER;
        }
        if (OF_PLAINFAULT.contains(entry)) {
            return variant.library() == Variant.Library.PLAINFAULT;
        }
        if (entry.equals(OF_MVC) || entry.equals(OF_WEBFLUX)) {
            Path own = variant.stack() == Stack.MVC ? OF_MVC : OF_WEBFLUX;
            return variant.library() == Variant.Library.PLAINFAULT && entry.equals(own);
        }
        return variant.stack().hasPlaceFor(String.valueOf(entry.getFileName()));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
