package io.github.plainfault.webflux;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Says which languages the reader of an answer wants, for applications that know it better than the request does.
 *
 * <pre>{@code
 * ReaderLanguage fixed = exchange -> "zh-TW";
 * }</pre>
 */
@FunctionalInterface
public interface ReaderLanguage {

    /**
     * The languages, in the form of {@code Accept-Language}: {@code zh-TW}, or {@code zh-TW, en;q=0.5}. Must not block.
     *
     * @return {@code null} if nothing is known, so that the default language is used
     */
    @Nullable
    String acceptLanguage(ServerWebExchange exchange);

    /** What the request itself says. */
    static ReaderLanguage ofRequest() {
        return exchange -> ExchangeFacts.combined(exchange, "Accept-Language");
    }
}
