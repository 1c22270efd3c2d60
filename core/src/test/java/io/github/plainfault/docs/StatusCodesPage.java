package io.github.plainfault.docs;

import io.github.plainfault.status.HeaderRule;
import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusClass;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.MessageCatalog;
import io.github.plainfault.text.StatusExplanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of all status codes in one language: Markdown with an anchor for each code and each comparison. */
final class StatusCodesPage {

    static final String COMMAND = "mvn -pl core test -Dtest=StatusCodesPageTest -Dplainfault.docs.write=true";

    private final MessageCatalog catalog = MessageCatalog.builtIn();
    private final Locale language;
    private final PageWords words;
    private final StringBuilder page = new StringBuilder();

    private StatusCodesPage(Locale language) {
        this.language = language;
        this.words = PageWords.in(language);
    }

    static String fileName(Locale language) {
        return "status-codes." + language.toLanguageTag() + ".md";
    }

    static String in(Locale language) {
        StatusCodesPage page = new StatusCodesPage(language);
        page.top();
        for (StatusClass statusClass : StatusClass.values()) {
            page.codes(statusClass);
        }
        page.comparisons();
        return page.page.toString();
    }

    private void top() {
        line("<!-- Written from the catalogue by: " + COMMAND + " -->");
        line("# " + words.text("title"));
        line(String.join(" · ", catalog.languages().stream().map(this::linkTo).toList()));
        line(words.text("intro"));
        line("## " + words.text("contents"));
        List<String> contents = new ArrayList<>();
        for (StatusClass statusClass : StatusClass.values()) {
            contents.add("- [" + words.of("class", statusClass) + "](#" + anchor(statusClass) + ")");
        }
        contents.add("- [" + words.text("confused") + "](#confused)");
        line(String.join("\n", contents));
    }

    private String linkTo(Locale other) {
        String name = PageWords.in(other).text("language");
        return other.equals(language) ? name : "[" + name + "](" + fileName(other) + ")";
    }

    private void codes(StatusClass statusClass) {
        heading("## ", anchor(statusClass), words.of("class", statusClass));
        List<StatusCode> codes = StatusCatalog.ofClass(statusClass);
        overview(codes);
        codes.forEach(this::code);
    }

    private void overview(List<StatusCode> codes) {
        List<String> rows = new ArrayList<>();
        rows.add(row(words.text("column.code"), words.text("column.name"), words.text("column.retry")));
        rows.add("|---|---|---|");
        for (StatusCode code : codes) {
            String number = "[" + code.number() + "](#" + code.number() + ")";
            rows.add(row(number, name(code), words.of("retry", code.retryPolicy())));
        }
        line(String.join("\n", rows));
    }

    private void code(StatusCode code) {
        StatusExplanation explanation = catalog.explain(code.number(), language);
        heading("### ", String.valueOf(code.number()), code.number() + " " + name(code));
        line(Markdown.escape(explanation.meaning()));
        List<String> items = new ArrayList<>();
        if (explanation.scenario() != null) {
            items.add(words.labelled("scenario", Markdown.escape(explanation.scenario())));
        }
        items.add(words.labelled("advice", Markdown.escape(explanation.advice())));
        if (explanation.actor() != null) {
            items.add(words.labelled("actor", Markdown.escape(explanation.actor())));
        }
        items.addAll(facts(code));
        line("- " + String.join("\n- ", items));
    }

    private List<String> facts(StatusCode code) {
        List<String> facts = new ArrayList<>();
        add(
                facts,
                "request-headers",
                code.requestHeaders().stream().map(Markdown::code).toList());
        add(facts, "headers", headers(code));
        if (!code.allowsBody()) {
            add(facts, "content", List.of(words.text("content.none")));
        }
        if (code.statusClass() != StatusClass.INFORMATIONAL) {
            add(facts, "caching", List.of(words.text("caching." + caching(code))));
        }
        add(facts, "retry", List.of(words.of("retry", code.retryPolicy())));
        add(facts, code.isRegistered() ? "spec" : "used-by", List.of(Markdown.escape(code.spec())));
        add(facts, "older", code.olderPhrases().stream().map(Markdown::escape).toList());
        add(facts, "state", state(code));
        add(facts, "instead", code.instead().stream().map(this::link).toList());
        add(
                facts,
                "confused",
                code.confusedWith().stream()
                        .map(other -> comparison(code, other))
                        .toList());
        return facts;
    }

    private void add(List<String> facts, String label, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(words.labelled(label, words.list(values)));
        }
    }

    /** Fields under the same kind of rule stand together. */
    private List<String> headers(StatusCode code) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (HeaderRule rule : code.headerRules()) {
            String strength = words.of("strength", rule.strength());
            names.computeIfAbsent(
                            rule.isUnconditional() ? strength : words.condition(strength), key -> new ArrayList<>())
                    .add(Markdown.code(rule.name()));
        }
        List<String> headers = new ArrayList<>();
        names.forEach((rule, fields) -> headers.add(words.header(words.list(fields), rule)));
        return headers;
    }

    private static String caching(StatusCode code) {
        if (code.mustNotBeStored()) {
            return "never";
        }
        return code.isHeuristicallyCacheable() ? "heuristic" : "explicit";
    }

    private List<String> state(StatusCode code) {
        List<String> state = new ArrayList<>();
        state.add(words.of("registration", code.registration()));
        if (code.isDeprecated()) {
            state.add(words.text("flag.deprecated"));
        }
        if (code.isReserved() && !code.isUnused()) {
            state.add(words.text("flag.reserved"));
        }
        if (code.isExperimental()) {
            state.add(words.text("flag.experimental"));
        }
        if (code.isWebDav()) {
            state.add(words.text("flag.webdav"));
        }
        if (!code.sentByApplications()) {
            state.add(words.text("flag.not-sent"));
        }
        return state;
    }

    private void comparisons() {
        heading("## ", "confused", words.text("confused"));
        for (StatusCode one : StatusCatalog.all()) {
            for (StatusCode other : one.confusedWith()) {
                String difference = catalog.compare(one.number(), other.number(), language);
                if (difference != null && one.number() < other.number()) {
                    heading("### ", pair(one, other), one.number() + " / " + other.number());
                    line(link(one) + " · " + link(other));
                    line(Markdown.escape(difference));
                }
            }
        }
    }

    /** To the comparison if there is one, else to the other code. */
    private String comparison(StatusCode code, StatusCode other) {
        boolean compared = catalog.compare(code.number(), other.number(), language) != null;
        return compared ? "[" + other.number() + "](#" + pair(code, other) + ")" : link(other);
    }

    private String link(StatusCode code) {
        return "[" + code.number() + " " + name(code) + "](#" + code.number() + ")";
    }

    private String name(StatusCode code) {
        String title = catalog.explain(code.number(), language).title();
        return Markdown.escape(title.equals(code.phrase()) ? title : code.phrase() + " · " + title);
    }

    private static String anchor(StatusClass statusClass) {
        return statusClass.general().number() / 100 + "xx";
    }

    private static String pair(StatusCode one, StatusCode other) {
        return Math.min(one.number(), other.number()) + "-" + Math.max(one.number(), other.number());
    }

    private void heading(String level, String anchor, String text) {
        line("<a id=\"" + anchor + "\"></a>");
        line(level + text);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void line(String text) {
        page.append(page.isEmpty() ? "" : "\n").append(text).append('\n');
    }
}
