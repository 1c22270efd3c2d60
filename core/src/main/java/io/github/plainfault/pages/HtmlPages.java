package io.github.plainfault.pages;

import io.github.plainfault.encode.PlainJson;
import io.github.plainfault.fault.DeclaredMember;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.status.StatusClass;
import io.github.plainfault.status.StatusCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people read. */
final class HtmlPages {

    private final Site site;
    private final Templates templates;
    private final List<Words> languages;
    private final Examples examples;
    private final Function<ProblemType, String> typeUris;

    /** @param languages all in which the pages can be read */
    HtmlPages(
            Site site,
            Templates templates,
            List<Words> languages,
            Examples examples,
            Function<ProblemType, String> typeUris) {
        this.site = site;
        this.templates = templates;
        this.languages = languages;
        this.examples = examples;
        this.typeUris = typeUris;
    }

    byte[] page(Page page, Words words, Links links) {
        if (page instanceof Page.Status status) {
            return templates.fill("status", status(status, words, links));
        }
        if (page instanceof Page.Type type) {
            return templates.fill("type", type(type, words, links));
        }
        return page instanceof Page.Comparison comparison
                ? templates.fill("comparison", comparison(comparison, words, links))
                : index(null, words, links);
    }

    /** @param found what a search has found; {@code null} for everything */
    byte[] index(@Nullable List<Page> found, Words words, Links links) {
        Map<String, Object> content = content(Site.INDEX, words.label("index"), words, links);
        putUnlessNull(content, "intro", words.text("pages.index.intro"));
        Sections sections = new Sections();
        if (links.search()) {
            content.put("search", search(words, links));
        }
        if (found != null) {
            sections.text(words.label("results"), resultsIn(found.size(), words));
            sections.links(
                    null, found.stream().map(page -> link(page, words, links)).toList());
        } else {
            sections.links(words.label("own"), linksTo(site.ownTypes(), words, links));
            sections.links(words.label("general"), linksTo(site.generalTypes(), words, links));
            for (StatusClass statusClass : List.of(
                    StatusClass.CLIENT_ERROR,
                    StatusClass.SERVER_ERROR,
                    StatusClass.REDIRECTION,
                    StatusClass.SUCCESSFUL,
                    StatusClass.INFORMATIONAL)) {
                String label = words.label("class." + statusClass.general().number() / 100 + "xx");
                sections.links(label, linksTo(site.statuses(statusClass), words, links));
            }
            sections.links(words.label("comparisons"), linksTo(site.comparisons(), words, links));
        }
        content.put("sections", sections.all());
        return templates.fill("index", content);
    }

    private static @Nullable String resultsIn(int count, Words words) {
        return count == 0 ? words.text("pages.search.none") : words.text("pages.search.found", Map.of("count", count));
    }

    private static Map<String, Object> search(Words words, Links links) {
        Map<String, Object> search = new HashMap<>();
        // a form sends its own fields in place of the query
        String target = links.to(Site.INDEX);
        int query = target.indexOf('?');
        search.put("target", query < 0 ? target : target.substring(0, query));
        if (query >= 0) {
            search.put("language", words.tag());
        }
        putUnlessNull(search, "label", words.label("search"));
        putUnlessNull(search, "button", words.label("search.button"));
        return search;
    }

    private Map<String, Object> status(Page.Status page, Words words, Links links) {
        Description said = Description.of(page, words, examples);
        StatusCode status = said.status();
        Map<String, Object> content = content(page, status.number() + " " + said.title(), words, links);
        content.put("number", status.number());
        content.put("name", said.title());
        if (!said.title().equals(status.phrase())) {
            content.put("phrase", status.phrase());
        }
        Sections sections = explained(said, words);
        sections.links(words.label("types"), linksTo(site.typesWith(status), words, links));
        sections.links(words.label("related"), related(status, words, links));
        sections.links(
                words.label("instead"),
                status.instead().stream()
                        .map(other -> link(site.pageOf(other), words, links))
                        .toList());
        sections.text(words.label("older"), words.list(status.olderPhrases()));
        sections.texts(words.label("state"), state(status, words));
        sections.links(words.label(status.isRegistered() ? "spec" : "used"), specs(status));
        content.put("sections", sections.all());
        return content;
    }

    private Map<String, Object> type(Page.Type page, Words words, Links links) {
        Description said = Description.of(page, words, examples);
        Map<String, Object> content = content(page, said.title(), words, links);
        content.put("number", said.status().number());
        content.put("name", said.title());
        Sections sections = explained(said, words);
        sections.document(words.label("uri"), typeUris.apply(page.declared().type()));
        sections.links(words.label("status"), List.of(link(site.pageOf(said.status()), words, links)));
        sections.links(words.label("spec"), specs(said.status()));
        content.put("sections", sections.all());
        return content;
    }

    private static Sections explained(Description said, Words words) {
        Sections sections = new Sections();
        StatusCode status = said.status();
        sections.texts(words.text("page.explanation.title"), Arrays.asList(said.meaning(), said.own()));
        sections.text(words.label("actor"), said.actor());
        sections.text(words.label("scenario"), said.scenario());
        sections.text(words.text("page.advice.title"), said.advice());
        sections.text(words.label("retry"), said.retry());
        sections.text(words.label("developers"), said.developers());
        sections.entries(
                words.label("headers"),
                said.headers().stream().map(note -> entry(note, words)).toList());
        if (said.page() instanceof Page.Status) {
            sections.entries(
                    words.label("request-headers"),
                    status.requestHeaders().stream()
                            .map(name -> entry(name, ""))
                            .toList());
        }
        sections.entries(
                words.label("members"),
                said.members().stream().map(HtmlPages::entry).toList());
        if (said.example() != null) {
            sections.document(words.label("example"), PlainJson.indented(said.example()));
        }
        List<@Nullable String> caching = new ArrayList<>();
        if (status.statusClass() != StatusClass.INFORMATIONAL) {
            caching.add(words.of("caching", Caching.of(status)));
        }
        if (status.isError() && status.allowsBody()) {
            caching.add(words.text("pages.caching.no-store"));
        }
        if (!status.allowsBody()) {
            caching.add(words.text("pages.content.none"));
        }
        sections.texts(words.label("caching"), caching);
        return sections;
    }

    private Map<String, Object> comparison(Page.Comparison page, Words words, Links links) {
        String heading = page.one().number() + " / " + page.other().number();
        Map<String, Object> content = content(page, heading, words, links);
        content.put("name", heading);
        content.put("intro", words.difference(page));
        List<Map<String, Object>> sides = new ArrayList<>();
        for (StatusCode status : List.of(page.one(), page.other())) {
            Map<String, Object> side = new HashMap<>(link(site.pageOf(status), words, links));
            side.put("text", words.explain(status).meaning());
            sides.add(side);
        }
        content.put("sides", sides);
        return content;
    }

    private Map<String, Object> content(Page page, @Nullable String title, Words words, Links links) {
        Map<String, Object> content = new HashMap<>();
        content.put("language", words.tag());
        putUnlessNull(content, "title", title);
        content.put("style", templates.style());
        putUnlessNull(content, "skip", words.label("skip"));
        Map<String, Object> home = new HashMap<>();
        home.put("href", links.to(Site.INDEX));
        putUnlessNull(home, "name", words.label("index"));
        home.put("current", page instanceof Page.Index);
        content.put("home", home);
        content.put("alternates", alternates(links));
        content.put("json", links.json());
        Map<String, Object> switching = new HashMap<>();
        putUnlessNull(switching, "label", words.text("page.languages.title"));
        switching.put("languages", switches(words, links));
        content.put("switch", switching);
        return content;
    }

    private List<Map<String, Object>> alternates(Links links) {
        List<Map<String, Object>> alternates = new ArrayList<>();
        for (Words words : languages) {
            alternates.add(Map.of("language", words.tag(), "href", links.in(words.language())));
        }
        alternates.add(Map.of("language", "x-default", "href", links.inAnyLanguage()));
        return alternates;
    }

    private List<Map<String, Object>> switches(Words current, Links links) {
        List<Map<String, Object>> switches = new ArrayList<>();
        for (Words words : languages) {
            String name = words.text("page.language.title");
            switches.add(Map.of(
                    "language",
                    words.tag(),
                    "name",
                    name == null ? words.language().getDisplayLanguage(Locale.ENGLISH) : name,
                    "href",
                    links.in(words.language()),
                    "current",
                    words.language().equals(current.language())));
        }
        return switches;
    }

    private List<Map<String, Object>> related(StatusCode status, Words words, Links links) {
        List<Map<String, Object>> related = new ArrayList<>();
        for (StatusCode other : status.confusedWith()) {
            Page.Comparison comparison = site.comparison(status, other);
            Map<String, Object> link = new HashMap<>(link(site.pageOf(other), words, links));
            if (comparison != null) {
                link.put("href", links.to(comparison));
            }
            related.add(link);
        }
        return related;
    }

    private static List<Map<String, Object>> linksTo(List<? extends Page> pages, Words words, Links links) {
        return pages.stream().map(page -> link(page, words, links)).toList();
    }

    private static Map<String, Object> link(Page page, Words words, Links links) {
        Map<String, Object> link = new HashMap<>();
        link.put("href", links.to(page));
        if (page instanceof Page.Status status) {
            String title = words.explain(status.status()).title();
            link.put("number", status.status().number());
            link.put("name", title);
            if (!title.equals(status.status().phrase())) {
                link.put("phrase", status.status().phrase());
            }
        } else if (page instanceof Page.Type type) {
            link.put("number", type.declared().type().status().number());
            link.put("name", words.title(type.declared().type()));
        } else if (page instanceof Page.Comparison comparison) {
            link.put(
                    "name",
                    comparison.one().number() + " / " + comparison.other().number());
        }
        return link;
    }

    private static List<@Nullable String> state(StatusCode status, Words words) {
        List<@Nullable String> state = new ArrayList<>();
        state.add(words.of("registration", status.registration()));
        if (status.isDeprecated()) {
            state.add(words.text("pages.flag.deprecated"));
        }
        if (status.isReserved() && !status.isUnused()) {
            state.add(words.text("pages.flag.reserved"));
        }
        if (status.isExperimental()) {
            state.add(words.text("pages.flag.experimental"));
        }
        if (status.isWebDav()) {
            state.add(words.text("pages.flag.webdav"));
        }
        if (!status.sentByApplications()) {
            state.add(words.text("pages.flag.not-sent"));
        }
        return state;
    }

    private static List<Map<String, Object>> specs(StatusCode status) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (SpecLink spec : SpecLink.of(status.spec())) {
            Map<String, Object> link = new HashMap<>();
            putUnlessNull(link, "href", spec.href());
            link.put("phrase", spec.name());
            links.add(link);
        }
        return links;
    }

    private static Map<String, Object> entry(HeaderNote note, Words words) {
        Map<String, Object> entry = entry(note.name(), note.text() == null ? "" : note.text());
        putUnlessNull(entry, "note", note.rule() == null ? null : words.label("rule." + note.rule()));
        return entry;
    }

    private static Map<String, Object> entry(DeclaredMember member) {
        return entry(member.name(), type(member));
    }

    private static Map<String, Object> entry(String name, String text) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("name", name);
        entry.put("text", text);
        return entry;
    }

    /** In the words of JSON Schema. */
    private static String type(DeclaredMember member) {
        Object type = member.schema().get("type");
        Object format = member.schema().get("format");
        String name = type == null ? "" : type.toString();
        return format == null ? name : name + " (" + format + ")";
    }

    private static void putUnlessNull(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
