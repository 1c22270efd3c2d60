package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Failures of streams, whose class is the same whether the client, a system we asked or a disk is to blame. What failed
 * while the request was read is a 408 if it came too slowly, and nobody's to answer if the client is gone; the same
 * exception of a connection of ours is a 502 or a 504.
 *
 * <pre>{@code
 * FaultMapping streams = new StreamFaults();
 * streams.map(new IOException("No space left on device"), request);  // 507
 * }</pre>
 */
public final class StreamFaults implements FaultMapping {

    private static final Fault TOO_SLOW = Fault.of(408);
    private static final Fault UNKNOWN_ENCODING = Fault.of(415);
    private static final Fault NO_SPACE = Fault.of(507);
    private static final Fault MALFORMED = Fault.of(ProblemType.of(400, "malformed-body"));
    private static final Fault UPSTREAM_LATE = Fault.of(ProblemType.of(504, "upstream-timeout"));
    private static final Fault UPSTREAM_FAILED = Fault.of(ProblemType.of(502, "upstream-failed"));

    private static final int DEEPEST_CAUSE = 100;

    private static final Set<String> TIMEOUTS =
            Set.of("io.netty.handler.timeout.TimeoutException", "org.xnio.channels.ReadTimeoutException");

    /** The mapping has no settings. */
    public StreamFaults() {}

    /** The fault of a failure that is itself about a stream; {@code null} for wrappers and everything else. */
    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof IOException || ClassNames.isAny(TIMEOUTS, failure) || StreamSide.isOfClient(failure)
                ? faultOf(failure, request)
                : null;
    }

    /**
     * The fault of a stream that broke somewhere behind a wrapper, for mappings that know from the wrapper's class that
     * the request was read or the answer written.
     *
     * @param wrapper what a framework threw; only its causes are looked at
     * @param request the request during which it was thrown
     * @return {@code null} if no cause is about a stream between us and the client, or about a disk
     */
    public static @Nullable Fault behind(Throwable wrapper, RequestFacts request) {
        Throwable cause = wrapper.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Fault fault = ofClient(cause, request);
            if (fault == null && cause instanceof IOException stream && SystemError.isOutOfSpace(stream)) {
                fault = NO_SPACE;
            }
            if (fault != null) {
                return fault;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** The request came too slowly, for adapters whose server says so by a class that others use as well. */
    public static Fault requestTooSlow() {
        return TOO_SLOW;
    }

    private static @Nullable Fault faultOf(Throwable failure, RequestFacts request) {
        Fault ofClient = ofClient(failure, request);
        if (ofClient != null || !(failure instanceof IOException stream)) {
            return ofClient;
        }
        if (SystemError.isOutOfSpace(stream)) {
            return NO_SPACE;
        }
        if (StreamSide.of(stream) == StreamSide.UPSTREAM && (isUnnamed(stream) || StreamSide.isOfClient(stream))) {
            return isTimeout(stream) ? UPSTREAM_LATE : UPSTREAM_FAILED;
        }
        // a class that says more has a row of its own
        return isUnnamed(stream) && SystemError.isConnectionLost(stream) ? UPSTREAM_FAILED : null;
    }

    private static @Nullable Fault ofClient(Throwable failure, RequestFacts request) {
        StreamSide side = StreamSide.of(failure);
        if (side == StreamSide.UPSTREAM) {
            return null;
        }
        if (side == StreamSide.UNKNOWN) {
            return isLost(failure) && request.isClientGone() ? Fault.unanswered() : null;
        }
        if (side != StreamSide.CLIENT && isTimeout(failure)) {
            return side == StreamSide.READING_REQUEST ? TOO_SLOW : Fault.unanswered();
        }
        if (side == StreamSide.READING_REQUEST) {
            if (failure instanceof CharacterCodingException
                    || failure instanceof CharConversionException
                    || failure instanceof ZipException) {
                return MALFORMED;
            }
            if (failure instanceof UnsupportedEncodingException) {
                return UNKNOWN_ENCODING;
            }
        }
        if (StreamSide.isBadFraming(failure)) {
            return MALFORMED;
        }
        return StreamSide.isOfClient(failure) || isLost(failure) ? Fault.unanswered() : null;
    }

    /** A server wraps the timeout in its own class, and Jetty puts one of another package into a plain exception. */
    private static boolean isTimeout(Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
            if (current instanceof SocketTimeoutException
                    || current instanceof TimeoutException
                    || ClassNames.isAny(TIMEOUTS, current)) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }

    private static boolean isLost(Throwable failure) {
        return failure instanceof EOFException
                || failure instanceof SocketException
                || failure instanceof ClosedChannelException
                || (failure instanceof IOException stream && isUnnamed(stream) && SystemError.isConnectionLost(stream));
    }

    private static boolean isUnnamed(IOException failure) {
        return failure.getClass() == IOException.class
                || failure.getClass().getName().equals("io.netty.channel.unix.Errors$NativeIoException");
    }
}
