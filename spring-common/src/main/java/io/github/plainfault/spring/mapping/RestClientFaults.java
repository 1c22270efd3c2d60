package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Failures of {@code RestClient}, {@code RestTemplate} and HTTP interfaces on top of them. */
final class RestClientFaults implements FaultMapping {

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof RestClientResponseException answered) {
            HttpHeaders headers = answered.getResponseHeaders();
            String retryAfter = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
            return UpstreamFault.answered(answered.getStatusCode().value(), retryAfter);
        }
        return failure instanceof RestClientException ? UpstreamFault.unreachable(failure) : null;
    }
}
