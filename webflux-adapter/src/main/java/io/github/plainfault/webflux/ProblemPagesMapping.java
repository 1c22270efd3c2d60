package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.pages.ProblemPages;
import io.github.plainfault.spring.OwnFiles;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Serves {@link ProblemPages} inside WebFlux, behind everything of the application: handlers, functions and files with the
 * same path come first.
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
     * @param methods says which methods a resource supports; usually {@link MappedMethods}
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
    protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (!pages.isInside(path)) {
            return Mono.empty();
        }
        // not on the event loop: classes and files are looked at
        return Mono.fromSupplier(() -> pages.has(path) && !isOwnFile(path))
                .subscribeOn(Schedulers.boundedElastic())
                .filter(there -> there)
                .map(there -> (WebHandler) asked -> answer(path, asked));
    }

    private Mono<Void> answer(String path, ServerWebExchange exchange) {
        RequestFacts facts = new ExchangeFacts(exchange, language, methods);
        Outcome outcome =
                pages.answer(facts, path, exchange.getRequest().getURI().getRawQuery());
        if (outcome instanceof Outcome.HostPage page) {
            OwnPage.choose(page.response(), null, exchange, exchange.getResponse());
            return OwnPage.next(exchange);
        }
        return ExchangeAnswer.write(outcome, exchange.getResponse());
    }

    private boolean isOwnFile(String path) {
        for (HandlerMapping mapping : mappings.get()) {
            if (mapping instanceof AbstractUrlHandlerMapping urls) {
                for (Map.Entry<PathPattern, Object> entry : urls.getHandlerMap().entrySet()) {
                    if (entry.getValue() instanceof ResourceWebHandler files
                            && OwnFiles.has(entry.getKey().getPatternString(), files.getLocations(), path)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
