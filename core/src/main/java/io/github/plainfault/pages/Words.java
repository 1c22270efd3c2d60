package io.github.plainfault.pages;

import static java.util.Objects.requireNonNullElse;

import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.MessageCatalog;
import io.github.plainfault.text.StatusExplanation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language. A text that it does not have is left out: a reader is better off without a heading than
 * with one in another language.
 */
record Words(MessageCatalog catalog, Locale language) {

    String tag() {
        return language.toLanguageTag();
    }

    @Nullable
    String text(String key) {
        return catalog.text(key, language, name -> null);
    }

    @Nullable
    String text(String key, Map<String, Object> values) {
        return catalog.text(key, language, values::get);
    }

    /** A heading on these pages. */
    @Nullable
    String label(String name) {
        return text("pages." + name + ".title");
    }

    /** The text for a constant: {@code pages.retry.after-change} for {@code AFTER_CHANGE}. */
    @Nullable
    String of(String group, Enum<?> constant) {
        return text("pages." + group + "." + word(constant));
    }

    /** {@code after-change} for {@code AFTER_CHANGE}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    StatusExplanation explain(StatusCode status) {
        return catalog.explain(status.number(), language);
    }

    /** As in an answer: from the words files, else from the annotation, else that of the status. */
    String title(ProblemType type) {
        String title = of(type, "title");
        if (title == null) {
            title = type.title();
        }
        return title == null ? explain(type.status()).title() : title;
    }

    /** What is said of the type itself, or {@code null}. */
    @Nullable
    String of(ProblemType type, String part) {
        return text("problem." + type.code() + "." + part);
    }

    /** Hints for those who write the server: of the code, else of its class. */
    @Nullable
    String developers(StatusCode status) {
        String own = text("pages.developers." + status.number());
        return own == null ? text("pages.developers." + status.number() / 100 + "xx") : own;
    }

    /** What tells the two codes apart. */
    String difference(Page.Comparison page) {
        return requireNonNullElse(
                catalog.compare(page.one().number(), page.other().number(), language), "");
    }

    /** As a list in a sentence; {@code null} if there is nothing. */
    @Nullable
    String list(List<String> items) {
        String separator = text("list.separator");
        return items.isEmpty() ? null : String.join(separator == null ? ", " : separator, items);
    }
}
