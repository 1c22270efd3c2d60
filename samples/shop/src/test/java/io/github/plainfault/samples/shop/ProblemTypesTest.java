package io.github.plainfault.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The index is what {@code plainfault-processor} writes. Here it is kept among the resources: Maven 3 does not find a
 * processor that is built by the same command when {@code spring-boot:run} compiles.
 */
class ProblemTypesTest {

    private final DeclaredTypes types =
            DeclaredTypes.indexed(ProblemTypesTest.class.getClassLoader(), type -> Map.of());

    @Test
    void areAllInTheIndex() throws IOException, URISyntaxException {
        List<String> declared = exceptions()
                .map(type -> type.getAnnotation(RespondWith.class))
                .filter(Objects::nonNull)
                .map(RespondWith::code)
                .filter(code -> !code.isEmpty())
                .toList();

        assertThat(declared).contains("out-of-stock");
        assertThat(types.all()).extracting(DeclaredType::code).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void haveWordsInEveryLanguage() {
        MessageCatalog catalog = MessageCatalog.builder()
                .wordsBeside(ProblemTypesTest.class.getClassLoader())
                .build();

        assertThat(types.missingWords(catalog::has, catalog.languages(), Locale.ENGLISH))
                .isEmpty();
    }

    private static Stream<Class<?>> exceptions() throws IOException, URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(OutOfStockException.class.getResource("OutOfStockException.class"))
                .toURI());
        Path folder = Objects.requireNonNull(file.getParent());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith("Exception.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
            return names.stream().map(ProblemTypesTest::load);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(ProblemTypesTest.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
