package io.github.plainfault.webflux;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.StreamFaults;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;

/**
 * A request that Reactor Netty has stopped waiting for. Netty has one class for reading too slowly, whoever was read:
 * {@code WebClient} wraps what it meets, so a bare one is the server's, if the request has content that can be slow.
 */
public final class SlowRequestFaults implements FaultMapping {

    private static final String READ_TIMEOUT = "io.netty.handler.timeout.ReadTimeoutException";

    /** The mapping has no settings. */
    public SlowRequestFaults() {}

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure.getClass().getName().equals(READ_TIMEOUT) && hasContent(request)
                ? StreamFaults.requestTooSlow()
                : null;
    }

    private static boolean hasContent(RequestFacts request) {
        String length = request.header("Content-Length");
        return length == null ? request.header("Transfer-Encoding") != null : !length.equals("0");
    }
}
