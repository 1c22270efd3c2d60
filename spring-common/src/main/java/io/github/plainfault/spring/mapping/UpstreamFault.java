package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.ClassNames;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.Frames;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RetryAfter;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A system we asked has failed. Its status, header fields and body are about our request to it and never reach our
 * client; only the time after which it wants to be asked again does.
 */
final class UpstreamFault {

    private static final String JDK_BODY = "jdk.internal.net.http.ResponseSubscribers$HttpResponseInputStream";
    private static final int DEEPEST_CLOSING = 10;

    private static final ProblemType FAILED = ProblemType.of(502, "upstream-failed");
    private static final ProblemType UNAVAILABLE = ProblemType.of(503, "upstream-unavailable");
    private static final ProblemType TIMEOUT = ProblemType.of(504, "upstream-timeout");

    /** Our own pool of connections was empty, and nobody was asked. */
    private static final Fault BUSY = Fault.of(503);

    private static final Set<String> BUSY_POOLS = Set.of(
            "org.apache.hc.core5.http.ConnectionRequestTimeoutException",
            "org.apache.http.conn.ConnectionPoolTimeoutException",
            "reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException",
            "reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException");

    private static final Set<String> TIMEOUTS = Set.of(
            "io.netty.handler.timeout.TimeoutException",
            "io.netty.channel.ConnectTimeoutException",
            "io.netty.resolver.dns.DnsNameResolverTimeoutException");

    private UpstreamFault() {}

    /** It answered with an error status: our quota or its capacity is spent, or it did not answer us rightly. */
    static Fault answered(int status, @Nullable String retryAfter) {
        if (status == 504) {
            return Fault.of(TIMEOUT);
        }
        if (status != 429 && status != 503) {
            return Fault.of(FAILED);
        }
        Fault.Builder fault = Fault.builder(UNAVAILABLE);
        Duration delay = RetryAfter.parse(retryAfter, Instant.now());
        if (delay != null) {
            fault.retryAfter(delay);
        }
        return fault.build();
    }

    /** It could not be asked, or did not answer in time (RFC 9209, section 2.3). */
    static Fault unreachable(Throwable failure) {
        List<Throwable> chain = Causes.from(failure);
        if (chain.stream().anyMatch(cause -> ClassNames.isAny(BUSY_POOLS, cause))) {
            return BUSY;
        }
        return Fault.of(chain.stream().anyMatch(UpstreamFault::isTimeout) ? TIMEOUT : FAILED);
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || failure instanceof HttpTimeoutException
                || failure instanceof TimeoutException
                || ClassNames.isAny(TIMEOUTS, failure)
                || isClosedWhileReading(failure);
    }

    /**
     * Spring ends a body that comes too slowly by closing the JDK's stream under its reader, who only hears that it is
     * closed. Whatever else ends a body is the last cause of such an exception; newer JDKs name their own closing there.
     */
    private static boolean isClosedWhileReading(Throwable failure) {
        StackTraceElement[] trace = Frames.of(failure);
        if (failure.getClass() != IOException.class
                || trace.length == 0
                || !trace[0].getClassName().equals(JDK_BODY)) {
            return false;
        }
        Throwable last = failure;
        for (int depth = 0; last.getCause() != null && depth < DEEPEST_CLOSING; depth++) {
            last = last.getCause();
        }
        return last == failure || Arrays.stream(Frames.of(last)).anyMatch(UpstreamFault::isClosing);
    }

    private static boolean isClosing(StackTraceElement frame) {
        return frame.getClassName().equals(JDK_BODY) && frame.getMethodName().equals("close");
    }
}
