package io.github.plainfault;

import static java.util.Objects.requireNonNullElse;

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

    private static final String BLANK = "about:blank";

    private final MessageCatalog catalog;
    private final Locale defaultLanguage;
    private final LanguageMatcher languages;
    private final String typeBase;
    private final boolean explanations;
    private final int mostErrors;

    FaultWording(
            MessageCatalog catalog, Locale defaultLanguage, String typeBase, boolean explanations, int mostErrors) {
        this.catalog = catalog;
        this.defaultLanguage = defaultLanguage;
        this.languages = new LanguageMatcher(catalog.languages(), defaultLanguage);
        this.typeBase = typeBase;
        this.explanations = explanations;
        this.mostErrors = mostErrors;
    }

    /** The client's best language among those in which everything can be said. */
    Locale languageFor(Fault fault, RequestFacts request) {
        return languages.match(request.acceptLanguage(), language -> canSay(fault.type(), language));
    }

    /** All languages in which everything can be said. */
    List<Locale> languagesFor(Fault fault) {
        return catalog.languages().stream()
                .filter(language -> canSay(fault.type(), language))
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
        ProblemType type = fault.type();
        List<Violation> violations = fault.violations();
        List<ProblemEntry> errors = new ArrayList<>(Math.min(violations.size(), mostErrors));
        for (Violation violation : violations.subList(0, Math.min(violations.size(), mostErrors))) {
            errors.add(entry(violation, language));
        }
        return new ProblemDocument(
                typeUri(fault),
                title(fault, language),
                type.status(),
                detail(fault, language),
                fault.instance() != null ? fault.instance() : instance,
                explanations ? own(type, ".meaning", language) : null,
                explanations ? own(type, ".advice", language) : null,
                errors,
                violations.size(),
                fault.members(),
                language);
    }

    /** A text that the type has in the default language must not be missing in the reader's, or two would mix. */
    private boolean canSay(ProblemType type, Locale language) {
        return language.equals(defaultLanguage)
                || (canSay(type, ".title", type.title(), language) && canSay(type, ".detail", type.detail(), language));
    }

    private boolean canSay(ProblemType type, String part, @Nullable String annotated, Locale language) {
        if (type.code() == null) {
            return annotated == null; // a status is explained in every language, at least as the x00 of its class
        }
        String key = typeKey(type, part);
        return catalog.has(key, language) || (annotated == null && !catalog.has(key, defaultLanguage));
    }

    private String typeUri(Fault fault) {
        if (fault.typeUri() != null) {
            return fault.typeUri();
        }
        return typeUri(fault.type());
    }

    String typeUri(ProblemType type) {
        return type.code() == null ? BLANK : typeBase + type.code();
    }

    private String title(Fault fault, Locale language) {
        ProblemType type = fault.type();
        String title = said(fault.title(), language);
        if (title == null && type.code() != null) {
            title = catalog.text(typeKey(type, ".title"), language, fault::valueOf);
        }
        if (title == null) {
            title = type.title();
        }
        if (title == null) {
            title = ofStatus(type, ".title", language, name -> null);
        }
        return requireNonNullElse(title, type.status().phrase());
    }

    private @Nullable String detail(Fault fault, Locale language) {
        ProblemType type = fault.type();
        String detail = said(fault.detail(), language);
        if (detail == null && type.code() != null) {
            detail = catalog.text(typeKey(type, ".detail"), language, fault::valueOf);
        }
        if (detail == null && type.detail() != null) {
            detail = catalog.fill(type.detail(), language, fault::valueOf);
        }
        return detail == null ? ofStatus(type, ".detail", language, fault::valueOf) : detail;
    }

    /** A text of the type itself, else of its status. */
    private @Nullable String own(ProblemType type, String part, Locale language) {
        String text = type.code() == null ? null : catalog.text(typeKey(type, part), language, name -> null);
        return text == null ? ofStatus(type, part, language, name -> null) : text;
    }

    /** A status without words of its own is explained as the x00 of its class (RFC 9110, section 15). */
    private @Nullable String ofStatus(
            ProblemType type, String part, Locale language, Function<String, @Nullable Object> values) {
        String text = catalog.text(statusKey(type, part), language, values);
        int general = type.status().number() / 100 * 100;
        return text != null || part.equals(".detail")
                ? text
                : catalog.text("status." + general + part, language, values);
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

    private static String typeKey(ProblemType type, String part) {
        return "problem." + type.code() + part;
    }

    private static String statusKey(ProblemType type, String part) {
        return "status." + type.status().number() + part;
    }
}
