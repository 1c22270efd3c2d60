package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.mapping.ReturnedProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Completes every {@link org.springframework.http.ProblemDetail} that an {@code @ExceptionHandler} or a controller returns,
 * alone, in an {@link org.springframework.web.ErrorResponse} or in a {@code ResponseEntity}: with explanation, advice and
 * language, in the format that the client asks for. What it says itself stays.
 */
public final class CompletedProblems extends ResponseEntityResultHandler {

    private final ProblemResponder responder;
    private final ReaderLanguage language;
    private final SupportedMethods methods;

    /**
     * @param otherwise Spring's own, whose place this one takes with the same settings
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MappedMethods}
     */
    public CompletedProblems(
            ResponseEntityResultHandler otherwise,
            ProblemResponder responder,
            ReaderLanguage language,
            SupportedMethods methods) {
        super(
                otherwise.getMessageWriters(),
                otherwise.getContentTypeResolver(),
                otherwise.getAdapterRegistry(),
                otherwise.getErrorResponseInterceptors());
        setOrder(otherwise.getOrder() - 1);
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
        this.methods = requireNonNull(methods, "methods");
    }

    @Override
    protected Mono<Void> writeBody(
            @Nullable Object body,
            MethodParameter bodyParameter,
            @Nullable MethodParameter actualParameter,
            ServerWebExchange exchange) {
        if (!(body instanceof Mono<?> later) || status(exchange) < 400) {
            return complete(
                    body, exchange, Mono.defer(() -> super.writeBody(body, bodyParameter, actualParameter, exchange)));
        }
        Mono<?> once = later.cache(); // if it is no problem, somebody else subscribes to it, too
        Mono<Void> asItIs = Mono.defer(() -> super.writeBody(once, bodyParameter, actualParameter, exchange));
        return once.map(value -> complete(value, exchange, asItIs))
                .defaultIfEmpty(asItIs)
                .flatMap(answer -> answer);
    }

    private Mono<Void> complete(@Nullable Object body, ServerWebExchange exchange, Mono<Void> asItIs) {
        RequestFacts facts = new ExchangeFacts(exchange, language, methods);
        Fault fault = ReturnedProblems.fault(body, status(exchange), facts);
        if (fault == null) {
            return asItIs;
        }
        Outcome outcome = responder.respondTo(fault, facts);
        if (outcome instanceof Outcome.Pass) {
            return asItIs;
        }
        if (outcome instanceof Outcome.HostPage page) {
            OwnPage.choose(page.response(), null, exchange, exchange.getResponse());
            return Mono.empty();
        }
        return ExchangeAnswer.write(outcome, exchange.getResponse());
    }

    private static int status(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? 200 : status.value();
    }
}
