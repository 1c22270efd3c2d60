package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** A service of AWS has answered with an error: our quota, its capacity, or our own account. */
final class AwsFaults implements FaultMapping {

    private static final Fault OUR_ACCOUNT = Fault.of(500);

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (!(failure instanceof SdkServiceException answered)) {
            return null;
        }
        int status = answered.statusCode();
        if (status == 401 || status == 403) {
            return OUR_ACCOUNT; // never the caller's
        }
        return UpstreamFault.answered(answered.isThrottlingException() ? 429 : status, null);
    }
}
