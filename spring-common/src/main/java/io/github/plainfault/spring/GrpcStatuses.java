package io.github.plainfault.spring;

/** Whose statuses those of a gRPC call are. */
public enum GrpcStatuses {
    /** The call is ours: what goes wrong in it is a 502, 503 or 504. */
    DEPENDENCY,
    /** The call hands on the client's request one to one, and its status is the client's (google.rpc.Code). */
    PASS_THROUGH
}
