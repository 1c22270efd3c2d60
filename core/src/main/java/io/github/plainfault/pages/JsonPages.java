package io.github.plainfault.pages;

import io.github.plainfault.encode.PlainJson;
import io.github.plainfault.fault.DeclaredMember;
import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.status.StatusCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What programs read. */
final class JsonPages {

    private static final String SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private final Site site;
    private final Examples examples;
    private final Function<ProblemType, String> typeUris;

    JsonPages(Site site, Examples examples, Function<ProblemType, String> typeUris) {
        this.site = site;
        this.examples = examples;
        this.typeUris = typeUris;
    }

    byte[] page(Page page, Words words, Links links) {
        if (page instanceof Page.Status status) {
            return PlainJson.of(described(Description.of(status, words, examples), words, links));
        }
        if (page instanceof Page.Type type) {
            return PlainJson.of(described(Description.of(type, words, examples), words, links));
        }
        return page instanceof Page.Comparison comparison
                ? PlainJson.of(compared(comparison, words, links))
                : index(null, words, links);
    }

    /** @param found what a search has found; {@code null} for everything */
    byte[] index(@Nullable List<Page> found, Words words, Links links) {
        List<Object> types = new ArrayList<>();
        List<Object> statuses = new ArrayList<>();
        List<Object> comparisons = new ArrayList<>();
        for (Page page : found == null ? site.all() : found) {
            if (page instanceof Page.Type type) {
                types.add(entry(type, words, links));
            } else if (page instanceof Page.Status status) {
                statuses.add(entry(status.status(), links.to(status), words));
            } else if (page instanceof Page.Comparison comparison) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put(
                        "statuses",
                        List.of(comparison.one().number(), comparison.other().number()));
                entry.put("href", links.to(comparison));
                comparisons.add(entry);
            }
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("language", words.tag());
        index.put("types", types);
        index.put("statuses", statuses);
        index.put("comparisons", comparisons);
        return PlainJson.of(index);
    }

    private Map<String, Object> entry(Page.Type page, Words words, Links links) {
        ProblemType type = page.declared().type();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", typeUris.apply(type));
        entry.put("code", page.declared().code());
        entry.put("title", words.title(type));
        entry.put("status", type.status().number());
        entry.put("href", links.to(page));
        return entry;
    }

    private static Map<String, Object> entry(StatusCode status, String href, Words words) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("status", status.number());
        entry.put("phrase", status.phrase());
        entry.put("title", words.explain(status).title());
        entry.put("href", href);
        return entry;
    }

    private Map<String, Object> described(Description said, Words words, Links links) {
        StatusCode status = said.status();
        Map<String, Object> json = new LinkedHashMap<>();
        if (said.page() instanceof Page.Type type) {
            json.put("type", typeUris.apply(type.declared().type()));
            json.put("code", type.declared().code());
        } else {
            json.put("type", "about:blank");
        }
        json.put("title", said.title());
        json.put("status", status.number());
        json.put("phrase", status.phrase());
        json.put("class", Words.word(status.statusClass()));
        json.put("language", words.tag());
        json.put("meaning", said.meaning());
        putUnlessNull(json, "description", said.own());
        putUnlessNull(json, "scenario", said.scenario());
        json.put("advice", said.advice());
        json.put("actor", told(Words.word(status.actor()), said.actor()));
        json.put("retry", retry(said));
        json.put("caching", Caching.of(status).word());
        putUnlessNull(json, "developers", said.developers());
        if (said.page() instanceof Page.Type type) {
            json.put("members", schema(type.declared(), typeUris));
        }
        json.put("headers", said.headers().stream().map(JsonPages::header).toList());
        if (said.page() instanceof Page.Status) {
            json.put("requestHeaders", status.requestHeaders());
            json.put("olderPhrases", status.olderPhrases());
            json.put("registration", Words.word(status.registration()));
            json.put(
                    "instead", status.instead().stream().map(StatusCode::number).toList());
        }
        json.put(
                "spec", SpecLink.of(status.spec()).stream().map(JsonPages::spec).toList());
        json.put("related", related(said, links));
        if (said.example() != null) {
            json.put("example", new PlainJson.Raw(said.example()));
        }
        json.put("index", links.to(Site.INDEX));
        return json;
    }

    private static Map<String, Object> retry(Description said) {
        Map<String, Object> retry = told(Words.word(said.status().retryPolicy()), said.retry());
        if (said.page() instanceof Page.Type type && type.declared().retryAfter() != null) {
            retry.put("afterSeconds", type.declared().retryAfter().toSeconds());
        }
        return retry;
    }

    private static Map<String, Object> told(String word, @Nullable String text) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", word);
        putUnlessNull(told, "text", text);
        return told;
    }

    private static Map<String, Object> header(HeaderNote note) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("name", note.name());
        putUnlessNull(header, "rule", note.rule());
        if (!note.condition().isEmpty()) {
            header.put("condition", note.condition());
        }
        putUnlessNull(header, "text", note.text());
        return header;
    }

    private static Map<String, Object> spec(SpecLink link) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("name", link.name());
        putUnlessNull(spec, "href", link.href());
        return spec;
    }

    private List<Map<String, Object>> related(Description said, Links links) {
        List<Map<String, Object>> related = new ArrayList<>();
        if (said.page() instanceof Page.Type) {
            related.add(link(said.status(), links.to(site.pageOf(said.status())), null));
            return related;
        }
        for (StatusCode other : said.status().confusedWith()) {
            Page.Comparison comparison = site.comparison(said.status(), other);
            related.add(link(other, links.to(site.pageOf(other)), comparison == null ? null : links.to(comparison)));
        }
        return related;
    }

    private static Map<String, Object> link(StatusCode status, String href, @Nullable String comparison) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("status", status.number());
        link.put("href", href);
        putUnlessNull(link, "comparison", comparison);
        return link;
    }

    private static Map<String, Object> compared(Page.Comparison page, Words words, Links links) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", words.tag());
        json.put("difference", words.difference(page));
        json.put(
                "statuses",
                List.of(
                        entry(page.one(), links.to(new Page.Status(page.one())), words),
                        entry(page.other(), links.to(new Page.Status(page.other())), words)));
        json.put("index", links.to(Site.INDEX));
        return json;
    }

    /** What a problem document of that type looks like: JSON Schema, draft 2020-12. */
    private static Map<String, Object> schema(DeclaredType declared, Function<ProblemType, String> typeUris) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("const", typeUris.apply(declared.type())));
        properties.put("title", Map.of("type", "string"));
        properties.put("status", Map.of("const", declared.type().status().number()));
        for (DeclaredMember member : declared.members()) {
            properties.put(member.name(), sorted(member.schema()));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", SCHEMA);
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("type", "title", "status"));
        return schema;
    }

    /** In the same order each time, whatever kind of map it comes in: the bytes are compared by their hash. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, element) -> sorted.put(String.valueOf(name), sorted(element)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(JsonPages::sorted).toList()
                : value;
    }

    private static void putUnlessNull(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
