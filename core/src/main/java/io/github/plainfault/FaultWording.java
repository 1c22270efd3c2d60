package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.LanguageMatcher;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import io.github.plainfault.text.MessageCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a fault into words: chooses the language, then every text in that one language. */
final class FaultWording {

    private final MessageCatalog catalog;
    private final Locale defaultLanguage;
    private final LanguageMatcher languages;
    private final KnownTypes types;
    private final boolean explanations;
    private final int mostErrors;

    FaultWording(
            MessageCatalog catalog, Locale defaultLanguage, String typeBase, boolean explanations, int mostErrors) {
        this.catalog = catalog;
        this.defaultLanguage = defaultLanguage;
        this.languages = new LanguageMatcher(catalog.languages(), defaultLanguage);
        this.types = new KnownTypes(catalog, defaultLanguage, typeBase);
        this.explanations = explanations;
        this.mostErrors = mostErrors;
    }

    /** The client's best language among those in which everything can be said. */
    Locale languageFor(Fault fault, RequestFacts request) {
        List<Locale> wanted = languages.wanted(request.acceptLanguage());
        for (int i = 0; i < wanted.size(); i++) {
            if (types.of(fault.type(), wanted.get(i)).isComplete()) {
                return wanted.get(i);
            }
        }
        return defaultLanguage;
    }

    /** All languages in which everything can be said. */
    List<Locale> languagesFor(Fault fault) {
        return catalog.languages().stream()
                .filter(language -> types.of(fault.type(), language).isComplete())
                .toList();
    }

    MessageCatalog catalog() {
        return catalog;
    }

    Locale defaultLanguage() {
        return defaultLanguage;
    }

    /** A text of the catalogue that belongs to no fault. */
    @Nullable
    String text(String key, Locale language, Function<String, @Nullable Object> values) {
        return catalog.text(key, language, values);
    }

    ProblemDocument problem(Fault fault, Locale language, @Nullable String instance) {
        TypeWords type = types.of(fault.type(), language);
        return new ProblemDocument(
                fault.typeUri() == null ? type.uri() : fault.typeUri(),
                title(fault, type),
                fault.status(),
                detail(fault, type),
                fault.instance() == null ? instance : fault.instance(),
                explanations ? type.explanation() : null,
                explanations ? type.advice() : null,
                errors(fault.violations(), language),
                fault.violations().size(),
                fault.members(),
                language);
    }

    private List<ProblemEntry> errors(List<Violation> violations, Locale language) {
        if (violations.isEmpty()) {
            return List.of();
        }
        int count = Math.min(violations.size(), mostErrors);
        List<ProblemEntry> errors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            errors.add(entry(violations.get(i), language));
        }
        return errors;
    }

    String typeUri(ProblemType type) {
        return types.of(type, defaultLanguage).uri();
    }

    private static String title(Fault fault, TypeWords type) {
        String title = said(fault.title(), type.language());
        return title == null ? type.title(fault) : title;
    }

    private static @Nullable String detail(Fault fault, TypeWords type) {
        String detail = said(fault.detail(), type.language());
        return detail == null ? type.detail(fault) : detail;
    }

    private ProblemEntry entry(Violation violation, Locale language) {
        String detail = said(violation.detail(), language);
        if (detail == null) {
            detail = catalog.text("violation." + violation.words(), language, violation.arguments()::get);
        }
        if (detail == null) {
            detail = catalog.text("violation.invalid", language, name -> null);
        }
        ParameterIn in = violation.in();
        return new ProblemEntry(
                detail,
                violation.pointer(),
                violation.parameter(),
                in == null ? null : in.word(),
                violation.code(),
                violation.rejected());
    }

    private static @Nullable String said(@Nullable LocalizedText text, Locale language) {
        return text == null ? null : text.in(language);
    }
}
