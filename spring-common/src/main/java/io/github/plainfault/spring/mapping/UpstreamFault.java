package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A system we asked has failed. Its status, header fields and body are about our request to it and never reach our
 * client; only the time after which it wants to be asked again does.
 */
final class UpstreamFault {

    private static final ProblemType FAILED = ProblemType.of(502, "upstream-failed");
    private static final ProblemType UNAVAILABLE = ProblemType.of(503, "upstream-unavailable");
    private static final ProblemType TIMEOUT = ProblemType.of(504, "upstream-timeout");

    private static final long LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

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
        Duration delay = seconds(retryAfter);
        if (delay != null) {
            fault.retryAfter(delay);
        }
        return fault.build();
    }

    /** It could not be asked, or did not answer in time (RFC 9209, section 2.3). */
    static Fault unreachable(Throwable failure) {
        boolean late = Causes.from(failure).stream().anyMatch(UpstreamFault::isTimeout);
        return Fault.of(late ? TIMEOUT : FAILED);
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || failure instanceof HttpTimeoutException
                || failure instanceof TimeoutException
                || isNettyTimeout(failure.getClass());
    }

    private static boolean isNettyTimeout(Class<?> type) {
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            String name = ancestor.getName();
            if (name.equals("io.netty.handler.timeout.TimeoutException")
                    || name.equals("io.netty.channel.ConnectTimeoutException")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Duration seconds(@Nullable String retryAfter) {
        if (retryAfter == null || retryAfter.isEmpty() || retryAfter.length() > 9) {
            return null;
        }
        if (!retryAfter.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Duration.ofSeconds(Math.min(Long.parseLong(retryAfter), LONGEST_SECONDS));
    }
}
