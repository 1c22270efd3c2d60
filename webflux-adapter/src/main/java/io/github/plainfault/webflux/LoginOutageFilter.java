package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.spring.mapping.SecurityExceptions;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers, inside Spring Security's filters, failures that say that nobody could find out who the client is. Spring
 * Security would ask for other credentials (401), which cannot help.
 *
 * <pre>{@code
 * http.addFilterAfter(new LoginOutageFilter(handler), SecurityWebFiltersOrder.EXCEPTION_TRANSLATION);
 * }</pre>
 */
public final class LoginOutageFilter implements WebFilter {

    private final WebExceptionHandler handler;

    /**
     * @param handler answers the failures; usually {@link ProblemWebExceptionHandler}
     */
    public LoginOutageFilter(WebExceptionHandler handler) {
        this.handler = requireNonNull(handler, "handler");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(SecurityExceptions::isOutage, failure -> handler.handle(exchange, failure));
    }
}
