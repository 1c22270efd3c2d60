package io.github.plainfault;

import static java.util.Objects.requireNonNullElse;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.text.MessageCatalog;
import io.github.plainfault.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said in one language of every problem of one type. */
final class TypeWords {

    private static final String BLANK = "about:blank";

    private final Locale language;
    private final String uri;
    private final boolean complete;
    private final @Nullable Sentence title;
    private final String constantTitle;
    private final Sentence[] details;
    private final @Nullable String explanation;
    private final @Nullable String advice;

    TypeWords(ProblemType type, Locale language, MessageCatalog catalog, Locale defaultLanguage, String typeBase) {
        Search search = new Search(type, language, catalog);
        this.language = language;
        this.uri = type.code() == null ? BLANK : typeBase + type.code();
        this.complete = language.equals(defaultLanguage)
                || (search.canSay(".title", type.title(), defaultLanguage)
                        && search.canSay(".detail", type.detail(), defaultLanguage));
        this.title = search.ofType(".title");
        String constant = search.alone(title);
        this.constantTitle = constant == null ? search.titleWithoutValues() : constant;
        this.details = search.details();
        this.explanation = search.constant(".meaning");
        this.advice = search.constant(".advice");
    }

    Locale language() {
        return language;
    }

    /** The type URI. */
    String uri() {
        return uri;
    }

    /** A text that the type has in the default language must not be missing in the reader's, or two would mix. */
    boolean isComplete() {
        return complete;
    }

    String title(Fault fault) {
        String said = title == null || title.isConstant() ? null : title.with(fault.values());
        return said == null ? constantTitle : said;
    }

    /** The first text of which all values are known. */
    @Nullable
    String detail(Fault fault) {
        for (Sentence sentence : details) {
            String detail = sentence.with(fault.values());
            if (detail != null) {
                return detail;
            }
        }
        return null;
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    @Nullable
    String advice() {
        return advice;
    }

    /** The texts of a type, then those of its status. */
    private record Search(ProblemType type, Locale language, MessageCatalog catalog) {

        @Nullable
        Sentence ofType(String part) {
            return type.code() == null ? null : catalog.find(typeKey(part), language);
        }

        /** A status without words of its own is explained as the x00 of its class (RFC 9110, section 15). */
        @Nullable
        String ofStatus(String part) {
            int number = type.status().number();
            String text = catalog.text(statusKey(number, part), language, name -> null);
            return text == null ? catalog.text(statusKey(number / 100 * 100, part), language, name -> null) : text;
        }

        /** A text of the type itself, else of its status. */
        @Nullable
        String constant(String part) {
            String own = alone(ofType(part));
            return own == null ? ofStatus(part) : own;
        }

        /** For a text that has no title of its own, or one of which a value is missing. */
        String titleWithoutValues() {
            return type.title() == null
                    ? requireNonNullElse(ofStatus(".title"), type.status().phrase())
                    : type.title();
        }

        /** The text, if it says something without values. */
        @Nullable
        String alone(@Nullable Sentence sentence) {
            return sentence == null ? null : sentence.with(name -> null);
        }

        /** What x00 says of one occurrence is not true of another status. */
        Sentence[] details() {
            List<Sentence> details = new ArrayList<>();
            Sentence own = ofType(".detail");
            if (own != null) {
                details.add(own);
            }
            if (type.detail() != null) {
                details.add(catalog.sentence(type.detail(), language));
            }
            Sentence ofStatus = catalog.find(statusKey(type.status().number(), ".detail"), language);
            if (ofStatus != null) {
                details.add(ofStatus);
            }
            return details.toArray(Sentence[]::new);
        }

        boolean canSay(String part, @Nullable String annotated, Locale defaultLanguage) {
            if (type.code() == null) {
                return annotated == null; // a status is explained in every language, at least as the x00 of its class
            }
            String key = typeKey(part);
            return catalog.has(key, language) || (annotated == null && !catalog.has(key, defaultLanguage));
        }

        private String typeKey(String part) {
            return "problem." + type.code() + part;
        }

        private static String statusKey(int number, String part) {
            return "status." + number + part;
        }
    }
}
