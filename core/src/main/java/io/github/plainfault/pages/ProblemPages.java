package io.github.plainfault.pages;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.MediaTypeMatcher;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages that explain the problem types of an application and all status codes, to people in HTML and to programs in
 * JSON: what the {@code type} of a problem leads to.
 *
 * <pre>{@code
 * ProblemPages pages = ProblemPages.builder(responder)
 *         .types(DeclaredTypes.indexed(ShopApplication.class.getClassLoader(), JsonProblemEncoder.standard()::schemaOf))
 *         .build();
 * if (pages.has("/problems/out-of-stock")) {
 *     Outcome outcome = pages.answer(RequestFacts.of("GET", "/problems/out-of-stock", Map.of()), "/problems/out-of-stock", "lang=zh-TW");
 * }
 * }</pre>
 *
 * <p>Below the path ({@code /problems}) there are an index, a page for each type ({@code /problems/out-of-stock}) and for
 * each status code ({@code /problems/404}), and comparisons ({@code /problems/compare/401-403}). Links between pages are
 * relative, so they are right behind any proxy; nothing of a request stands in a page.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ProblemPages {

    private static final String SLASH = "/";
    private static final byte[] NO_BODY = {};

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final MediaTypeMatcher<String> FORMATS =
            new MediaTypeMatcher<>(List.of(JSON, HTML), format -> List.of(format));

    private static final HeaderField VARY = new HeaderField("Vary", "Accept, Accept-Language");

    /** Who may see a page may keep it for a while; others must not get it from a cache that they share. */
    private static final HeaderField CACHING = new HeaderField("Cache-Control", "private, max-age=300");

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");
    private static final HeaderField ALLOW = HeaderField.allow(METHODS);
    private static final HeaderField NO_SNIFF = new HeaderField("X-Content-Type-Options", "nosniff");
    private static final HeaderField NO_REFERRER = new HeaderField("Referrer-Policy", "no-referrer");

    private final ProblemResponder responder;
    private final String path;
    private final String name;
    private final MadeOnce<SpokenLanguages> languages;
    private final MadeOnce<Templates> templates;
    private final RenderedPages rendered = new RenderedPages();
    private final Map<Locale, Search> searches = new ConcurrentHashMap<>();
    private final MadeOnce<Contents> contents;

    private ProblemPages(Builder builder) {
        this.responder = builder.responder;
        this.path = builder.path;
        this.name = path.substring(path.lastIndexOf('/') + 1);
        MessageCatalog catalog = responder.catalog();
        // not while the application starts: it reads words in all languages, and few applications have templates to
        // check
        this.languages = new MadeOnce<>(() -> new SpokenLanguages(catalog, responder.defaultLanguage()));
        ClassLoader application = builder.templates;
        this.templates = new MadeOnce<>(() -> new Templates(application));
        if (application != null && Templates.isAnyIn(application)) {
            templates.get();
        }
        Supplier<DeclaredTypes> types = builder.types;
        Supplier<DeclaredTypes> builtIn = builder.builtIn;
        this.contents = new MadeOnce<>(() -> {
            SpokenLanguages spoken = languages.get();
            Site site = new Site(types.get().all(), builtIn.get().all(), catalog, spoken.standard());
            return new Contents(
                    site,
                    new HtmlPages(site, templates.get(), spoken.all(), responder::example, responder::typeUri),
                    new JsonPages(site, responder::example, responder::typeUri));
        });
    }

    /**
     * Starts pages in the words, languages and formats of that responder.
     *
     * @param responder answers requests for pages that there are not, and makes the examples
     */
    public static Builder builder(ProblemResponder responder) {
        return new Builder(responder);
    }

    /** Whether pages can be at that path: one such as {@code /problems} or {@code /help/errors}. */
    public static boolean isPath(String path) {
        boolean wellFormed = path.length() > 1 && path.startsWith(SLASH) && !path.endsWith(SLASH);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean usual = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            wellFormed &= usual || "/-_.~".indexOf(c) >= 0;
        }
        return wellFormed && !path.contains("//") && !path.contains("/.");
    }

    /**
     * Whether a page could be at that path: told at once, for every request there is.
     *
     * @param pathWithinApplication the path without that under which the application is deployed
     */
    public boolean isInside(String pathWithinApplication) {
        return pathWithinApplication.startsWith(path);
    }

    /**
     * Whether there is a page, so that {@link #answer} knows more than a 404. The first question about a path
     * {@linkplain #isInside inside} asks for the problem types, which may take a while.
     *
     * @param pathWithinApplication the path without that under which the application is deployed
     */
    public boolean has(String pathWithinApplication) {
        return find(pathWithinApplication) != null;
    }

    /**
     * The answer to a request for a page: the page, a 304, a redirect to the path without a slash at its end; or the
     * problem that there is none, or that its method is not allowed.
     *
     * @param request the request; {@code Accept} decides between HTML and JSON, {@code Accept-Language} on the language
     * @param pathWithinApplication the path of its URI inside the application, as for {@link #has}
     * @param query the query of its URI as it was sent, or {@code null}: {@code lang} is a language, {@code q} what is
     *     searched for on the index; anything else is passed over
     */
    public Outcome answer(RequestFacts request, String pathWithinApplication, @Nullable String query) {
        Page page = find(pathWithinApplication);
        if (page == null) {
            return answered(Fault.of(404), request);
        }
        boolean slash = pathWithinApplication.endsWith(SLASH);
        return switch (request.method()) {
            case "GET", "HEAD" -> new Outcome.Answer(response(page, slash, request, PageQuery.of(query)));
            case "OPTIONS" -> new Outcome.Answer(new ProblemResponse(204, List.of(ALLOW), NO_BODY));
            default -> answered(BareStatus.methodNotAllowed(METHODS), request);
        };
    }

    /** An application that does not want its errors to be answered gets the bare status. */
    private Outcome answered(Fault fault, RequestFacts request) {
        Outcome outcome = responder.respondTo(fault, request);
        return outcome instanceof Outcome.Pass
                ? new Outcome.Answer(new ProblemResponse(fault.status().number(), fault.headers(), NO_BODY))
                : outcome;
    }

    /**
     * Writes all pages, in HTML and JSON, as a static site: a folder for each language, and an {@code index.html} beside
     * them. Files that are there are replaced, others are left alone.
     *
     * @param folder is made if it is not there
     * @throws IOException if a file cannot be written
     */
    public void export(Path folder) throws IOException {
        Contents all = contents.get();
        new StaticFiles(all.site(), all.html(), all.json(), languages.get().all())
                .write(folder, languages.get().wanted(null));
    }

    private @Nullable Page find(String pathWithinApplication) {
        if (!isInside(pathWithinApplication)) {
            return null;
        }
        String rest = pathWithinApplication.substring(path.length());
        if (rest.isEmpty() || rest.equals(SLASH)) {
            return Site.INDEX;
        }
        String name = rest.startsWith(SLASH) ? withoutSlash(rest.substring(1)) : "";
        return name.isEmpty() ? null : contents.get().site().find(name);
    }

    private static String withoutSlash(String rest) {
        return rest.endsWith(SLASH) ? rest.substring(0, rest.length() - 1) : rest;
    }

    private ProblemResponse response(Page page, boolean slash, RequestFacts request, PageQuery query) {
        SpokenLanguages spoken = languages.get();
        Locale chosen = spoken.named(query.language());
        if (slash) {
            return redirect(page, chosen);
        }
        Locale language = chosen == null ? spoken.wanted(request.acceptLanguage()) : chosen;
        Words words = spoken.words(language);
        boolean asHtml = FORMATS.match(request.header("Accept")).equals(HTML);
        Links links = new ServedLinks(name, page, chosen);
        String search = page instanceof Page.Index ? query.search() : null;
        Contents all = contents.get();
        Rendered content;
        if (search == null) {
            String key = page.path() + " " + words.tag() + " " + asHtml + " " + (chosen != null);
            content = rendered.get(
                    key,
                    () -> asHtml
                            ? all.html().page(page, words, links)
                            : all.json().page(page, words, links));
        } else {
            List<Page> found = searches.computeIfAbsent(language, any -> new Search(all.site(), words))
                    .find(search);
            content = Rendered.of(
                    asHtml ? all.html().index(found, words, links) : all.json().index(found, words, links));
        }
        return response(content, asHtml, words, request);
    }

    private ProblemResponse response(Rendered content, boolean asHtml, Words words, RequestFacts request) {
        List<HeaderField> headers = new ArrayList<>();
        headers.add(VARY);
        headers.add(CACHING);
        headers.add(new HeaderField("ETag", content.etag()));
        if (content.isKnownTo(request.header("If-None-Match"))) {
            return new ProblemResponse(304, headers, NO_BODY);
        }
        headers.add(NO_SNIFF);
        headers.add(NO_REFERRER);
        if (asHtml) {
            headers.add(templates.get().policy());
        }
        headers.add(new HeaderField("Content-Language", words.tag()));
        headers.add(new HeaderField("Content-Type", asHtml ? HTML + ";charset=utf-8" : JSON));
        headers.add(new HeaderField("Content-Length", Integer.toString(content.bytes().length)));
        return new ProblemResponse(200, headers, request.isHead() ? NO_BODY : content.bytes());
    }

    /** To the path without a slash at its end, from which relative links lead where they should. */
    private ProblemResponse redirect(Page page, @Nullable Locale chosen) {
        String last = page instanceof Page.Index
                ? name
                : page.path().substring(page.path().lastIndexOf('/') + 1);
        String target = "../" + last + (chosen == null ? "" : "?lang=" + chosen.toLanguageTag());
        return new ProblemResponse(
                308,
                List.of(CACHING, new HeaderField("Location", target), new HeaderField("Content-Length", "0")),
                NO_BODY);
    }

    /** What there is, in both formats. */
    private record Contents(Site site, HtmlPages html, JsonPages json) {}

    /** Adds what the pages are about. */
    public static final class Builder {

        private final ProblemResponder responder;
        private String path = "/problems";
        private Supplier<DeclaredTypes> types = DeclaredTypes::none;
        private Supplier<DeclaredTypes> builtIn = DeclaredTypes::builtIn;
        private @Nullable ClassLoader templates;

        private Builder(ProblemResponder responder) {
            this.responder = requireNonNull(responder, "responder");
        }

        /**
         * Where the index is, inside the application. Default: {@code /problems}.
         *
         * @throws IllegalArgumentException if it is no path such as {@code /problems} or {@code /help/errors}
         */
        public Builder path(String path) {
            if (!isPath(path)) {
                throw new IllegalArgumentException(
                        "path: '" + path + "' (expected: a path inside the application such as /problems)");
            }
            this.path = path;
            return this;
        }

        /** The problem types of the application. Default: none. */
        public Builder types(DeclaredTypes types) {
            requireNonNull(types, "types");
            return types(() -> types);
        }

        /** The same, asked for once, when somebody wants a page for the first time. */
        public Builder types(Supplier<DeclaredTypes> types) {
            this.types = requireNonNull(types, "types");
            return this;
        }

        /**
         * The problem types that Plainfault brings; those that {@link #types} has, too, are the application's. Default:
         * {@link DeclaredTypes#builtIn()}. Asked for once, when somebody wants a page for the first time.
         */
        public Builder builtIn(Supplier<DeclaredTypes> types) {
            this.builtIn = requireNonNull(types, "types");
            return this;
        }

        /**
         * Looks there for templates of the application that take the place of ours, one by one:
         * {@code plainfault/pages/index.mustache}, {@code status}, {@code type}, {@code comparison}, their parts
         * {@code head}, {@code sections}, {@code links} and {@code foot}, and {@code pages.css}. Default: none.
         */
        public Builder templatesBeside(ClassLoader loader) {
            this.templates = requireNonNull(loader, "loader");
            return this;
        }

        /**
         * The finished pages.
         *
         * @throws IllegalArgumentException if a template is no Mustache; the message names its file
         */
        public ProblemPages build() {
            return new ProblemPages(this);
        }
    }
}
