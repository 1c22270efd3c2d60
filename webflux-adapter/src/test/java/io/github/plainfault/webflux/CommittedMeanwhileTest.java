package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.ProblemEvent;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.contract.ContractFailures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** Somebody else has sent the response after we looked, and before we write: nothing is appended, and the server hears of it. */
class CommittedMeanwhileTest {

    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    private final List<ProblemEvent> heard = new ArrayList<>();
    private final ProblemResponder responder = ProblemResponder.builder()
            .extension((fault, request) -> sendMeanwhile())
            .listener(heard::add)
            .build();

    @Test
    void theConnectionBreaksOff() {
        RuntimeException failure = ContractFailures.outOfStock();
        ProblemWebExceptionHandler handler = new ProblemWebExceptionHandler(responder, ReaderLanguage.ofRequest());

        assertThatThrownBy(() -> handler.handle(exchange, failure).block()).isInstanceOf(RuntimeException.class);

        assertThat(exchange.getResponse().getBodyAsString().block()).isEqualTo("half");
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).failure()).isSameAs(failure);
    }

    private Map<String, Object> sendMeanwhile() {
        MockServerHttpResponse response = exchange.getResponse();
        response.writeWith(Mono.just(response.bufferFactory().wrap("half".getBytes(StandardCharsets.UTF_8))))
                .block();
        return Map.of();
    }
}
