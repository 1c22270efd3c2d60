package io.github.plainfault.pages;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the pages of an application as a static site, for its documentation or an error portal.
 *
 * <pre>{@code
 * java -cp target/classes:target/dependency/* io.github.plainfault.pages.StaticSite target/problems https://errors.example.com/
 * }</pre>
 *
 * <p>What is on the class path decides what is written: words in {@code plainfault/<language>.properties}, problem types
 * in the index that {@code plainfault-processor} writes, templates in {@code plainfault/pages}.
 */
public final class StaticSite {

    private StaticSite() {}

    /**
     * Writes the site.
     *
     * @param arguments the folder, and optionally what stands before the code in a type URI: a full path or an absolute
     *     URI, as in {@code plainfault.type-base}
     * @throws IllegalArgumentException if there are none or too many
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("arguments: " + arguments.length
                    + " (expected: a folder such as target/problems, and optionally a type base)");
        }
        ClassLoader loader = StaticSite.class.getClassLoader();
        ProblemResponder.Builder responder = ProblemResponder.builder()
                .catalog(MessageCatalog.builder().wordsBeside(loader).build());
        if (arguments.length == 2) {
            responder.typeBase(arguments[1]);
        }
        ProblemPages.builder(responder.build())
                .types(DeclaredTypes.indexed(loader, JsonProblemEncoder.standard()::schemaOf))
                .templatesBeside(loader)
                .build()
                .export(Path.of(arguments[0]));
    }
}
