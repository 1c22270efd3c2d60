package io.github.plainfault.fault;

import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The problem types that are known without one of their problems having occurred: one for each code, in the order of the
 * codes. Problems without a code ({@code about:blank}) are explained by their status and are not listed.
 *
 * <pre>{@code
 * DeclaredTypes types = DeclaredTypes.builtIn()
 *         .and(DeclaredTypes.indexed(ShopApplication.class.getClassLoader(), JsonProblemEncoder.standard()::schemaOf));
 * types.find("out-of-stock").members();
 * }</pre>
 *
 * <p>Immutable. Where one code is declared twice, its members and header fields are put together.
 */
public final class DeclaredTypes {

    /** Where the index stands that {@code plainfault-processor} writes while the application is compiled. */
    public static final String INDEX = "META-INF/plainfault/problem-types";

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredTypes.class);
    private static final DeclaredTypes NONE = new DeclaredTypes(new TreeMap<>());

    private final Map<String, DeclaredType> byCode;
    private final List<DeclaredType> all;

    private DeclaredTypes(SortedMap<String, DeclaredType> byCode) {
        this.byCode = byCode;
        this.all = List.copyOf(byCode.values());
    }

    /** None yet. */
    public static DeclaredTypes none() {
        return NONE;
    }

    /** Plainfault's own, as they are unless {@code plainfault.validation-status} says otherwise. */
    public static DeclaredTypes builtIn() {
        return builtIn(400);
    }

    /**
     * Plainfault's own.
     *
     * @param validationStatus the status of a body that is well-formed but breaks rules: 400 or 422
     */
    public static DeclaredTypes builtIn(int validationStatus) {
        return ofDeclared(BuiltInTypes.read(validationStatus));
    }

    /**
     * Those that {@link RespondWith} declares on these classes, on what they inherit from, or on annotations that they
     * carry. Classes for which nothing is declared, and declarations without a code, are passed over.
     *
     * @param exceptions classes and interfaces; they are not initialized
     * @param schemas the JSON Schema of what is written for members of a Java type, for example
     *     {@code JsonProblemEncoder.standard()::schemaOf}
     * @throws IllegalArgumentException if an annotation is wrong; the message names the class, its cause what to write
     * @throws IllegalStateException if one code is declared with different statuses; the message names both places
     * @throws LinkageError if a class that such a class speaks of is not there
     */
    public static DeclaredTypes of(
            Collection<? extends Class<?>> exceptions, Function<? super Type, Map<String, Object>> schemas) {
        List<DeclaredType> declared = new ArrayList<>();
        for (Class<?> exception : exceptions) {
            DeclaredType type = read(exception, schemas);
            if (type != null) {
                declared.add(type);
            }
        }
        return ofDeclared(declared);
    }

    /**
     * Those of all classes that are named in resources {@value #INDEX}, which {@code plainfault-processor} writes while an
     * application or a library is compiled. A class that cannot be loaded is passed over, and the log says so at DEBUG.
     *
     * @param loader where resources and classes are looked for
     * @param schemas as in {@link #of}
     * @throws IllegalArgumentException if an annotation is wrong
     * @throws IllegalStateException if one code is declared with different statuses
     * @throws java.io.UncheckedIOException if an index cannot be read
     */
    public static DeclaredTypes indexed(ClassLoader loader, Function<? super Type, Map<String, Object>> schemas) {
        List<DeclaredType> declared = new ArrayList<>();
        for (String name : ProblemTypeIndex.classNames(loader)) {
            try {
                DeclaredType type = read(Class.forName(name, false, loader), schemas);
                if (type != null) {
                    declared.add(type);
                }
            } catch (ClassNotFoundException | LinkageError e) {
                LOG.debug("{} of {} cannot be loaded, and its problem type is not listed", name, INDEX, e);
            }
        }
        return ofDeclared(declared);
    }

    /**
     * Those that mappings by class name answer with, in the form of {@link FaultMapping#table}.
     *
     * @param rows class name to answer, for example {@code 409 legacy-conflict}
     * @throws IllegalArgumentException if an answer is malformed
     * @throws IllegalStateException if one code is declared with different statuses
     */
    public static DeclaredTypes ofTable(Map<String, String> rows) {
        List<DeclaredType> declared = new ArrayList<>();
        new TreeMap<>(rows).forEach((className, answer) -> {
            ProblemType type = FaultRow.parse(className, answer).fault().type();
            if (type.code() != null) {
                declared.add(plain(type, "mapping " + className + " = " + answer));
            }
        });
        return ofDeclared(declared);
    }

    /**
     * A type that is made in code. One without a code is passed over.
     *
     * @param place where it is declared, for developers
     */
    public static DeclaredTypes of(ProblemType type, String place) {
        return type.code() == null ? NONE : ofDeclared(List.of(plain(type, place)));
    }

    /**
     * Types of which everything is known.
     *
     * @throws IllegalStateException if one code is declared with different statuses
     */
    public static DeclaredTypes ofDeclared(Collection<DeclaredType> declared) {
        return NONE.with(declared);
    }

    /**
     * These and those.
     *
     * @throws IllegalStateException if one code is declared with different statuses; the message names both places
     */
    public DeclaredTypes and(DeclaredTypes others) {
        return with(others.all);
    }

    /** All of them, in the order of their codes. */
    public List<DeclaredType> all() {
        return all;
    }

    /** The one with that code, or {@code null}. */
    public @Nullable DeclaredType find(String code) {
        return byCode.get(code);
    }

    /**
     * The types that have no title in one of these languages. A title in an annotation counts as one in the default
     * language.
     *
     * <pre>{@code
     * types.missingWords(catalog::has, catalog.languages(), Locale.ENGLISH).forEach(missing -> LOG.warn("{}", missing));
     * }</pre>
     *
     * @param words whether there is a text for a key in a language
     * @param languages the languages in which there should be words
     * @param defaultLanguage the language of texts in annotations
     */
    public List<MissingWords> missingWords(
            BiPredicate<String, Locale> words, Collection<Locale> languages, Locale defaultLanguage) {
        List<MissingWords> missing = new ArrayList<>();
        for (DeclaredType type : all) {
            String title = "problem." + type.code() + ".title";
            String detail = "problem." + type.code() + ".detail";
            List<Locale> without = languages.stream()
                    .filter(language -> !words.test(title, language))
                    .filter(language -> type.type().title() == null || !language.equals(defaultLanguage))
                    .toList();
            if (!without.isEmpty()) {
                boolean hasDetail = type.type().detail() != null
                        || languages.stream().anyMatch(language -> words.test(detail, language));
                missing.add(new MissingWords(type, without, hasDetail ? List.of(title, detail) : List.of(title)));
            }
        }
        return missing;
    }

    private DeclaredTypes with(Collection<DeclaredType> others) {
        if (others.isEmpty()) {
            return this;
        }
        TreeMap<String, DeclaredType> types = new TreeMap<>(byCode);
        others.forEach(type -> types.merge(type.code(), type, DeclaredType::and));
        return new DeclaredTypes(types);
    }

    private static @Nullable DeclaredType read(
            Class<?> exception, Function<? super Type, Map<String, Object>> schemas) {
        try {
            AnnotatedType annotated = AnnotatedType.read(exception);
            return annotated == null ? null : annotated.declared(schemas);
        } catch (IllegalArgumentException e) {
            if (!Modifier.isAbstract(exception.getModifiers())) {
                throw e;
            }
            // it may speak of members that only classes below it have
            LOG.debug("{} says nothing of a problem type by itself", exception.getName(), e);
            return null;
        }
    }

    private static DeclaredType plain(ProblemType type, String place) {
        return new DeclaredType(type, List.of(), null, false, List.of(), place);
    }
}
