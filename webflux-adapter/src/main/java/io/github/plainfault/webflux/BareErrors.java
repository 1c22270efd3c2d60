package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a body to error statuses that were left without one. */
final class BareErrors {

    private final ProblemResponder responder;
    private final boolean fillEmptyErrors;
    private final ReaderLanguage language;
    private final SupportedMethods methods;

    /**
     * @param fillEmptyErrors whether an error status that was set without a body is filled
     */
    BareErrors(ProblemResponder responder, boolean fillEmptyErrors, ReaderLanguage language, SupportedMethods methods) {
        this.responder = responder;
        this.fillEmptyErrors = fillEmptyErrors;
        this.language = language;
        this.methods = methods;
    }

    /**
     * What is left to do about a response that nobody will write to any more, or {@code null}; whoever started the exchange
     * completes it.
     */
    @Nullable
    Mono<Void> rest(ServerWebExchange exchange, ServerHttpResponse response) {
        if (OwnPage.isChosen(exchange)) {
            return OwnPage.next(exchange);
        }
        return isBare(response) ? fill(exchange, response).then(Mono.defer(() -> OwnPage.next(exchange))) : null;
    }

    /**
     * Completes a response. Spring's writer of resources refuses ranges without a body, but leaves the type and the length
     * of the whole resource on the response, for which the client would wait.
     */
    Mono<Void> complete(ServerWebExchange exchange, ServerHttpResponse response) {
        boolean bare = isBare(response) || (isRangeNotSatisfiable(response) && !response.isCommitted());
        return bare ? replace(exchange, response) : response.setComplete();
    }

    /** Completes a response in the place of whatever it was going to be. */
    Mono<Void> replace(ServerWebExchange exchange, ServerHttpResponse response) {
        return fill(exchange, response)
                .then(Mono.defer(() -> OwnPage.isChosen(exchange) ? Mono.empty() : response.setComplete()));
    }

    /** Whether nobody has written a body; a content type or an explicit length of zero says that this is on purpose. */
    private boolean isBare(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        HttpHeaders headers = response.getHeaders();
        return fillEmptyErrors
                && status != null
                && status.isError()
                && !response.isCommitted()
                && headers.getFirst(HttpHeaders.CONTENT_TYPE) == null
                && !"0".equals(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean isRangeNotSatisfiable(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        return status != null && status.value() == 416;
    }

    /** Writes the problem of a bare response; the exchange's own response may be a decorator of it. */
    private Mono<Void> fill(ServerWebExchange exchange, ServerHttpResponse response) {
        RequestFacts facts = new ExchangeFacts(exchange, language, methods);
        sayHowLongItIs(response);
        int status = requireNonNull(response.getStatusCode(), "status").value();
        Outcome outcome = responder.respondTo(BareStatus.fault(status, facts, response.getHeaders()::getFirst), facts);
        if (outcome instanceof Outcome.HostPage page) {
            OwnPage.choose(page.response(), null, exchange, response);
            return Mono.empty();
        }
        return outcome instanceof Outcome.Answer ? ExchangeAnswer.write(outcome, response) : response.setComplete();
    }

    /** RFC 9110, section 15.5.17: with the length of the whole, the client can ask for a range that there is. */
    private static void sayHowLongItIs(ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        long length = headers.getContentLength();
        if (isRangeNotSatisfiable(response) && length >= 0 && !headers.containsHeader(HttpHeaders.CONTENT_RANGE)) {
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        }
    }
}
