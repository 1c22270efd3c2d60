package io.github.plainfault.webflux;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Writes an answer in the place of whatever the response was going to be. */
final class ExchangeAnswer {

    private ExchangeAnswer() {}

    /** Writes the answer; without one the response stays as it is. It must not be committed. */
    static Mono<Void> write(Outcome outcome, ServerHttpResponse response) {
        if (outcome instanceof Outcome.Answer answer) {
            return write(answer.response(), response);
        }
        if (outcome instanceof Outcome.Silence silence) {
            response.getHeaders().clear();
            response.getHeaders().setContentLength(0); // and not to be filled
            response.setStatusCode(HttpStatusCode.valueOf(silence.status()));
        }
        return Mono.empty();
    }

    /** Sets status and header fields, and drops those of the content that failed. */
    static void prepare(ProblemResponse answer, ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        List<HeaderField> merged = answer.headersOver(snapshot(headers));
        headers.clear();
        merged.forEach(header -> headers.add(header.name(), header.value()));
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
    }

    private static Mono<Void> write(ProblemResponse answer, ServerHttpResponse response) {
        prepare(answer, response);
        if (answer.status() == 304) { // Jetty says that its content is empty unless the fields leave first
            return response.writeAndFlushWith(Mono.just(Mono.empty()));
        }
        if (answer.body().length == 0) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
    }

    private static List<HeaderField> snapshot(HttpHeaders headers) {
        headers.remove(
                HttpHeaders.TRANSFER_ENCODING); // of no content of ours; Netty sets it first, and mostly nothing else
        if (headers.isEmpty()) {
            return List.of();
        }
        List<HeaderField> present = new ArrayList<>();
        headers.forEach((name, values) -> values.forEach(value -> present.add(new HeaderField(name, value))));
        return present;
    }
}
