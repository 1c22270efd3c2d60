package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives a problem to error statuses that were left without a body, whether the response was completed inside the chain
 * or only a status was set; and to those that Spring leaves with a body that is none: the text of Spring Security, the
 * length of a file without the file. Turns a {@link VirtualMachineError} such as a stack overflow into an error signal,
 * as {@link FatalErrorFilter} does.
 */
public final class ProblemWebFilter implements WebFilter {

    /** Short, because it is copied into a text with each request. */
    private static final String NAME = "ProblemWebFilter";

    private final BareErrors bareErrors;
    private final Supplier<? extends @Nullable ProblemWebExceptionHandler> handler;

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemWebFilter(ProblemResponder responder, ReaderLanguage language) {
        this(responder, true, language, SupportedMethods.unknown());
    }

    /**
     * @param responder decides what is answered
     * @param fillEmptyErrors whether an error status that was set without a body is filled
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MappedMethods}
     */
    public ProblemWebFilter(
            ProblemResponder responder, boolean fillEmptyErrors, ReaderLanguage language, SupportedMethods methods) {
        this.bareErrors = new BareErrors(
                requireNonNull(responder, "responder"),
                fillEmptyErrors,
                requireNonNull(language, "language"),
                requireNonNull(methods, "methods"));
        this.handler = () -> null;
    }

    private ProblemWebFilter(BareErrors bareErrors, Supplier<? extends @Nullable ProblemWebExceptionHandler> handler) {
        this.bareErrors = bareErrors;
        this.handler = requireNonNull(handler, "handler");
    }

    /**
     * The same filter, that also has failures answered. Spring's chain of filters would write down the stack trace of a
     * failure that leaves a filter, to name the filter in it; that costs half as much as a request.
     *
     * @param handler the handler that Spring will ask first about a failure; {@code null} if others are asked before
     */
    public ProblemWebFilter answeringBy(Supplier<? extends @Nullable ProblemWebExceptionHandler> handler) {
        return new ProblemWebFilter(bareErrors, handler);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        GuardedExchange guarded =
                new GuardedExchange(exchange, new FilledResponse(response, exchange, bareErrors), this);
        return new GuardedMono(chain, guarded, guarded);
    }

    /** Whoever completes the exchange uses the original response, which the decorator does not see. */
    @Nullable
    Mono<Void> rest(ServerWebExchange exchange) {
        return bareErrors.rest(exchange, exchange.getResponse());
    }

    @Nullable
    Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        ProblemWebExceptionHandler first = handler.get();
        return first == null ? null : first.handleOnce(exchange, failure);
    }

    /** Spring asks for it with each request, to name the filter in stack traces. */
    @Override
    public String toString() {
        return NAME;
    }
}
