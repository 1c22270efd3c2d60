package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC call that hands on the client's request one to one: its arguments, credentials and deadline are the client's, and
 * so is its status, by the table of {@code google.rpc.Code}. The description stays in the log.
 */
final class GrpcPassThroughFaults implements FaultMapping {

    private static final List<String> PRECONDITIONS =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof StatusRuntimeException answered) {
            return faultOf(answered.getStatus(), request);
        }
        return failure instanceof StatusException answered ? faultOf(answered.getStatus(), request) : null;
    }

    private static Fault faultOf(Status status, RequestFacts request) {
        return switch (status.getCode()) {
            case CANCELLED -> Fault.unanswered();
            case INVALID_ARGUMENT, OUT_OF_RANGE -> Fault.of(400);
            case FAILED_PRECONDITION -> Fault.of(hasPrecondition(request) ? 412 : 400);
            case UNAUTHENTICATED -> Fault.of(401);
            case PERMISSION_DENIED -> Fault.of(403);
            case NOT_FOUND -> Fault.of(404);
            case ALREADY_EXISTS, ABORTED -> Fault.of(409);
            case RESOURCE_EXHAUSTED -> Fault.of(429);
            case UNIMPLEMENTED -> Fault.of(501);
            case UNAVAILABLE -> Fault.of(503);
            case DEADLINE_EXCEEDED -> Fault.of(504);
            default -> Fault.of(500);
        };
    }

    private static boolean hasPrecondition(RequestFacts request) {
        return PRECONDITIONS.stream().anyMatch(name -> request.header(name) != null);
    }
}
