package io.github.plainfault.encode;

import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the page is filled with. What is not known is left out, and so is a heading without words: a
 * reader is better off without it than with one in another language.
 */
final class PageContent {

    private static final String ID_SCHEME = "urn:uuid:";

    private final List<ProblemDocument> versions = new ArrayList<>();
    private final Translations translations;
    private final List<Map<String, String>> members;

    private PageContent(ProblemDocument problem, Translations translations, List<Map<String, String>> members) {
        versions.add(problem);
        versions.addAll(translations.others(problem));
        this.translations = translations;
        this.members = members;
    }

    /**
     * @param members all members of the problem, as they are written for programs
     */
    static Map<String, Object> of(ProblemDocument problem, Translations translations, Map<String, Object> members) {
        return new PageContent(problem, translations, shown(members)).page();
    }

    /** Of the application's members those that are a text, a number or a truth value; programs read the others. */
    private static List<Map<String, String>> shown(Map<String, Object> members) {
        List<Map<String, String>> shown = new ArrayList<>();
        members.forEach((name, value) -> {
            if (value instanceof String text && !text.isEmpty() && !ProblemDocument.isReserved(name)) {
                shown.add(Map.of("name", name, "text", text));
            }
        });
        return shown;
    }

    private Map<String, Object> page() {
        ProblemDocument problem = versions.get(0);
        Map<String, Object> page = new HashMap<>();
        page.put("language", tag(problem));
        page.put("heading", problem.status().number() + " " + problem.title());
        page.put("articles", versions.stream().map(this::article).toList());
        return page;
    }

    private Map<String, Object> article(ProblemDocument problem) {
        Locale language = problem.language();
        Map<String, Object> article = new HashMap<>();
        article.put("language", tag(problem));
        article.put("status", problem.status().number());
        article.put("title", problem.title());
        if (versions.size() > 1) {
            article.put("switch", section("page.languages.title", language, "languages", languages(problem)));
        }
        if (problem.detail() != null) {
            article.put("detail", problem.detail());
        }
        if (!problem.errors().isEmpty()) {
            article.put("errors", errors(problem));
        }
        if (problem.explanation() != null) {
            article.put("explanation", section("page.explanation.title", language, "text", problem.explanation()));
        }
        if (problem.advice() != null) {
            article.put("advice", section("page.advice.title", language, "text", problem.advice()));
        }
        if (!members.isEmpty()) {
            article.put("members", section("page.members.title", language, "entries", members));
        }
        String help = translations.explainedAt(problem);
        if (help != null && text("page.help.title", language) != null) {
            article.put("help", section("page.help.title", language, "href", help));
        }
        if (problem.instance() != null) {
            article.put("reference", reference(problem.instance(), language));
        }
        return article;
    }

    private List<Map<String, Object>> languages(ProblemDocument current) {
        List<Map<String, Object>> languages = new ArrayList<>();
        for (ProblemDocument version : versions) {
            String name = text("page.language.title", version.language());
            languages.add(Map.of(
                    "language",
                    tag(version),
                    "name",
                    name == null ? tag(version) : name,
                    "current",
                    version.language().equals(current.language())));
        }
        return languages;
    }

    private Map<String, Object> errors(ProblemDocument problem) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (ProblemEntry error : problem.errors()) {
            Map<String, Object> entry = new HashMap<>();
            entry.put("text", error.detail() == null ? error.code() : error.detail());
            putUnlessNull(entry, "place", place(error));
            entries.add(entry);
        }
        Map<String, Object> errors = section("page.errors.title", problem.language(), "entries", entries);
        if (problem.isCapped()) {
            Map<String, Object> counts = Map.of("total", problem.errorCount(), "shown", entries.size());
            putUnlessNull(errors, "capped", translations.text("page.errors.capped", problem.language(), counts::get));
        }
        return errors;
    }

    /** The name of a parameter, or a pointer without the sign that makes it a fragment of a URI. */
    private static @Nullable String place(ProblemEntry error) {
        String pointer = error.pointer();
        if (pointer == null) {
            return error.parameter();
        }
        return pointer.startsWith("#") ? pointer.substring(1) : pointer;
    }

    /** The id as the log has it. */
    private Map<String, Object> reference(String instance, Locale language) {
        String id = instance.startsWith(ID_SCHEME) ? instance.substring(ID_SCHEME.length()) : instance;
        Map<String, Object> reference = section("page.reference.title", language, "text", id);
        putUnlessNull(reference, "hint", text("page.reference.hint", language));
        putUnlessNull(reference, "copy", text("page.copy.title", language));
        putUnlessNull(reference, "copied", text("page.copy.done", language));
        return reference;
    }

    private Map<String, Object> section(String heading, Locale language, String name, Object content) {
        Map<String, Object> section = new HashMap<>();
        putUnlessNull(section, "label", text(heading, language));
        section.put(name, content);
        return section;
    }

    private @Nullable String text(String key, Locale language) {
        return translations.text(key, language, name -> null);
    }

    private static String tag(ProblemDocument problem) {
        return problem.language().toLanguageTag();
    }

    private static void putUnlessNull(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
