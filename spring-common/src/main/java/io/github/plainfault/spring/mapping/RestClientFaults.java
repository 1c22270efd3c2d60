package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.Frames;
import io.github.plainfault.http.RequestFacts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Failures of {@code RestClient}, {@code RestTemplate} and HTTP interfaces on top of them. */
final class RestClientFaults implements FaultMapping {

    private static final String URL_CONNECTION_ANSWER = "org.springframework.http.client.SimpleClientHttpResponse";

    private static final int NEAREST_FRAMES = 8;

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof RestClientResponseException answered) {
            HttpHeaders headers = answered.getResponseHeaders();
            String retryAfter = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
            return UpstreamFault.answered(answered.getStatusCode().value(), retryAfter);
        }
        return failure instanceof RestClientException || isNoHttp(failure) ? UpstreamFault.unreachable(failure) : null;
    }

    /** Over {@code HttpURLConnection}, an answer that is not HTTP has the status -1, which nothing in Spring catches. */
    private static boolean isNoHttp(Throwable failure) {
        return failure instanceof IllegalArgumentException
                && Arrays.stream(Frames.of(failure)).limit(NEAREST_FRAMES).anyMatch(frame -> frame.getClassName()
                        .equals(URL_CONNECTION_ANSWER));
    }
}
