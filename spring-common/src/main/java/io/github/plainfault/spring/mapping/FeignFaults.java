package io.github.plainfault.spring.mapping;

import feign.FeignException;
import feign.RetryableException;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failures of Feign: an answer with an error status, perhaps after several attempts, or no answer at all. */
final class FeignFaults implements FaultMapping {

    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof RetryableException) {
            return failure.getCause() instanceof FeignException last
                    ? answered(last)
                    : UpstreamFault.unreachable(failure);
        }
        return failure instanceof FeignException answer ? answered(answer) : null;
    }

    private static Fault answered(FeignException answer) {
        String retryAfter = null;
        for (Map.Entry<String, Collection<String>> field :
                answer.responseHeaders().entrySet()) {
            if (field.getKey().equalsIgnoreCase(RETRY_AFTER)) {
                retryAfter = field.getValue().stream().findFirst().orElse(null);
            }
        }
        return UpstreamFault.answered(answer.status(), retryAfter);
    }
}
