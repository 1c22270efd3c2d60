package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Failures of {@code WebClient} and HTTP interfaces on top of it. */
final class WebClientFaults implements FaultMapping {

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        // an answer that broke off or could not be read has a status as well, that of success
        if (failure instanceof WebClientResponseException answered
                && answered.getStatusCode().isError()) {
            String retryAfter = answered.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            return UpstreamFault.answered(answered.getStatusCode().value(), retryAfter);
        }
        return failure instanceof WebClientException ? UpstreamFault.unreachable(failure) : null;
    }
}
