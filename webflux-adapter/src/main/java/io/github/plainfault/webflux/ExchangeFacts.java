package io.github.plainfault.webflux;

import io.github.plainfault.http.RequestFacts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** Reads what is asked for, when it is asked for. */
record ExchangeFacts(ServerWebExchange exchange, ReaderLanguage language, SupportedMethods methods)
        implements RequestFacts {

    @Override
    public String method() {
        return exchange.getRequest().getMethod().name();
    }

    @Override
    public String path() {
        return exchange.getRequest().getPath().value();
    }

    @Override
    public String pathWithinApplication() {
        return exchange.getRequest().getPath().pathWithinApplication().value();
    }

    @Override
    public @Nullable String header(String name) {
        return combined(exchange, name);
    }

    @Override
    public @Nullable String acceptLanguage() {
        return language.acceptLanguage(exchange);
    }

    @Override
    public boolean isClientGone() {
        return ClientConnection.of(exchange).isClosed();
    }

    @Override
    public String protocol() {
        return NettyProtocol.of(exchange.getRequest());
    }

    @Override
    public @Nullable String responseHeader(String name) {
        return exchange.getResponse().getHeaders().getFirst(name);
    }

    @Override
    public @Nullable Set<String> supportedMethods() {
        return methods.of(exchange);
    }

    @Override
    public @Nullable String route() {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? null : pattern.toString();
    }

    /** The value of a header field, several lines combined. */
    static @Nullable String combined(ServerWebExchange exchange, String name) {
        List<String> lines = exchange.getRequest().getHeaders().get(name);
        if (lines == null || lines.isEmpty()) {
            return null;
        }
        return lines.size() == 1 ? lines.get(0) : String.join(", ", lines);
    }
}
