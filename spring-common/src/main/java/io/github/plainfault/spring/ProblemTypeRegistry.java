package io.github.plainfault.spring;

import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.fault.MissingWords;
import io.github.plainfault.text.MessageCatalog;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * The problem types of an application, known before one of them has occurred: those that {@code plainfault-processor} wrote
 * down while the application and its libraries were compiled, those of {@code plainfault.mappings}, those that are beans,
 * and those of classes in the application's packages.
 *
 * <pre>{@code
 * registry.types().find("out-of-stock").members();
 * }</pre>
 *
 * <p>Classes are looked through when {@link #types} is called for the first time, never while the application starts. What
 * is found wrong then is said in the log, once.
 */
public final class ProblemTypeRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTypeRegistry.class);

    private final DeclaredTypes known;
    private final SingletonSupplier<DeclaredTypes> types;
    private final MessageCatalog catalog;
    private final Set<Locale> languages;
    private final Locale defaultLanguage;

    /**
     * @param known what can be told at once, for what is to be checked at the start
     * @param described the same with all that is known of it, asked for once
     * @param found what has to be looked for, asked for once; each by itself, so that a mistake in one leaves the others
     * @param catalog the words of the application
     * @param languages languages in which the application says that it has words
     * @param defaultLanguage the language of texts in annotations
     */
    public ProblemTypeRegistry(
            DeclaredTypes known,
            Supplier<DeclaredTypes> described,
            Supplier<List<DeclaredTypes>> found,
            MessageCatalog catalog,
            Collection<Locale> languages,
            Locale defaultLanguage) {
        this.known = known;
        this.types = SingletonSupplier.of(() -> complete(described.get(), found.get()));
        this.catalog = catalog;
        this.languages = new LinkedHashSet<>(languages);
        this.languages.add(defaultLanguage);
        this.defaultLanguage = defaultLanguage;
        warnOfMissingWords(known);
    }

    /** The types that are the application's own. The first call reads the classes of its packages, which takes a while. */
    public DeclaredTypes types() {
        return types.obtain();
    }

    private DeclaredTypes complete(DeclaredTypes described, List<DeclaredTypes> found) {
        DeclaredTypes all = described;
        for (DeclaredTypes one : found) {
            try {
                all = all.and(one);
            } catch (IllegalStateException e) {
                LOG.warn("A problem type is left out of the list of types", e);
            }
        }
        warnOfMissingWords(DeclaredTypes.ofDeclared(all.all().stream()
                .filter(type -> known.find(type.code()) == null)
                .toList()));
        return all;
    }

    /** Plainfault has words for its own, whoever else answers with them. */
    private void warnOfMissingWords(DeclaredTypes declared) {
        if (declared.all().isEmpty()) {
            return;
        }
        DeclaredTypes builtIn = DeclaredTypes.builtIn();
        DeclaredTypes types = DeclaredTypes.ofDeclared(declared.all().stream()
                .filter(type -> builtIn.find(type.code()) == null)
                .toList());
        List<MissingWords> missing = types.missingWords(catalog::has, languagesOf(types), defaultLanguage);
        missing.forEach(words -> LOG.warn("{}", words));
    }

    /** Those it names, and those it has begun to write in: who writes in English only need not hear of Chinese. */
    private List<Locale> languagesOf(DeclaredTypes types) {
        return catalog.languages().stream()
                .filter(language ->
                        languages.contains(language) || types.all().stream().anyMatch(type -> hasTitle(type, language)))
                .toList();
    }

    private boolean hasTitle(DeclaredType type, Locale language) {
        return catalog.has("problem." + type.code() + ".title", language);
    }
}
