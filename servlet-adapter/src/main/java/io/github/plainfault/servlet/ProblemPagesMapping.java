package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.pages.ProblemPages;
import io.github.plainfault.spring.OwnFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.RequestPath;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Serves {@link ProblemPages} inside Spring MVC, behind everything of the application: handlers, functions and files with
 * the same path come first.
 */
public final class ProblemPagesMapping extends AbstractHandlerMapping {

    /** Before the mapping of files, which takes every path. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 2;

    private final ProblemPages pages;
    private final ReaderLanguage language;
    private final SupportedMethods methods;
    private final Supplier<List<HandlerMapping>> mappings;

    /**
     * @param pages what is served
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MvcMethods}
     * @param mappings all of the application; asked when somebody wants a page
     */
    public ProblemPagesMapping(
            ProblemPages pages,
            ReaderLanguage language,
            SupportedMethods methods,
            Supplier<List<HandlerMapping>> mappings) {
        this.pages = requireNonNull(pages, "pages");
        this.language = requireNonNull(language, "language");
        this.methods = requireNonNull(methods, "methods");
        this.mappings = requireNonNull(mappings, "mappings");
        setOrder(ORDER);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String path = path(request);
        return pages.has(path) && !isOwnFile(path)
                ? (HttpRequestHandler) (asked, response) -> answer(path, asked, response)
                : null;
    }

    private static String path(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parseAndCache(request);
        return path.pathWithinApplication().value();
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestFacts facts = new ServletFacts(request, response, language, methods);
        Outcome outcome = pages.answer(facts, path, request.getQueryString());
        ServletAnswer.write(outcome, null, request, response);
    }

    private boolean isOwnFile(String path) {
        for (HandlerMapping mapping : mappings.get()) {
            if (mapping instanceof AbstractUrlHandlerMapping urls) {
                for (Map.Entry<String, Object> entry : urls.getHandlerMap().entrySet()) {
                    if (entry.getValue() instanceof ResourceHttpRequestHandler files
                            && OwnFiles.has(entry.getKey(), files.getLocations(), path)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
