package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * A system we asked over gRPC has failed. Deadline, credentials and arguments of that call are ours, so its code is never
 * the client's 400, 401, 403, 404 or 409.
 */
final class GrpcFaults implements FaultMapping {

    private static final Fault FAILED = Fault.of(ProblemType.of(502, "upstream-failed"));
    private static final Fault UNAVAILABLE = Fault.of(ProblemType.of(503, "upstream-unavailable"));
    private static final Fault TIMEOUT = Fault.of(ProblemType.of(504, "upstream-timeout"));

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof StatusRuntimeException answered) {
            return faultOf(answered.getStatus());
        }
        return failure instanceof StatusException answered ? faultOf(answered.getStatus()) : null;
    }

    private static Fault faultOf(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE, RESOURCE_EXHAUSTED -> UNAVAILABLE;
            case DEADLINE_EXCEEDED -> TIMEOUT;
            default -> FAILED;
        };
    }
}
