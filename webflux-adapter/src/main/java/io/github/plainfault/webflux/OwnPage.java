package io.github.plainfault.webflux;

import io.github.plainfault.ProblemResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import reactor.core.publisher.Mono;

/**
 * The application's own page for an error status without a body. Its handler only hears of exceptions, so there is one in
 * the end; not before, because an {@code @ExceptionHandler} has nothing to do with it.
 */
final class OwnPage {

    private static final String STATUS = OwnPage.class.getName() + ".status";

    private OwnPage() {}

    /**
     * Leaves the response open for the page, with status and header fields.
     *
     * @param failure the exception that is answered, or {@code null} if only a status arrived
     */
    static void choose(
            ProblemResponse withoutBody,
            @Nullable Throwable failure,
            ServerWebExchange exchange,
            ServerHttpResponse response) {
        ExchangeAnswer.prepare(withoutBody, response);
        exchange.getAttributes().put(STATUS, withoutBody.status());
        response.beforeCommit(() -> Mono.fromRunnable(() -> tellObservation(withoutBody.status(), failure, exchange)));
    }

    /** The exception that only calls the page is none that observations should learn of. */
    private static void tellObservation(int status, @Nullable Throwable failure, ServerWebExchange exchange) {
        if (failure != null && status >= 500) {
            exchange.getAttributes().put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION, failure);
        } else {
            exchange.getAttributes().remove(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
        }
    }

    /** Whether the failure of this exchange is the page's, and has been logged. */
    static boolean isChosen(ServerWebExchange exchange) {
        return exchange.getAttribute(STATUS) != null;
    }

    /** Fails with the status, if the page was chosen. */
    static Mono<Void> next(ServerWebExchange exchange) {
        Integer status = exchange.getAttribute(STATUS);
        return status == null ? Mono.empty() : Mono.error(new ResponseStatusException(HttpStatusCode.valueOf(status)));
    }
}
