package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.http.RequestFacts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Gives a body to error statuses that were left without one. */
final class BareErrors {

    private final ProblemResponder responder;

    BareErrors(ProblemResponder responder) {
        this.responder = responder;
    }

    /** Whether nobody has written a body; a content type or an explicit length of zero says that this is on purpose. */
    static boolean isBare(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        HttpHeaders headers = response.getHeaders();
        return status != null
                && status.isError()
                && !response.isCommitted()
                && headers.getFirst(HttpHeaders.CONTENT_TYPE) == null
                && !"0".equals(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
    }

    /** Writes the problem of a bare response. */
    Mono<Void> fill(ServerHttpRequest request, ServerHttpResponse response) {
        RequestFacts facts = new ExchangeFacts(request);
        int status = requireNonNull(response.getStatusCode(), "status").value();
        return ExchangeAnswer.write(
                responder.respondTo(BareStatus.fault(status, facts, response.getHeaders()::getFirst), facts), response);
    }
}
