package io.github.plainfault.fault;

import java.io.EOFException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * On which side of us a stream failed, as far as an exception can tell: servers have classes of their own for a client
 * that went away, and where the class says nothing, the frames of its stack trace show whether the server was reading the
 * request or writing the answer, or whether we were somebody's client. Only failures pay for it.
 */
enum StreamSide {

    /** The server was reading the request. */
    READING_REQUEST,

    /** The server was writing the answer. */
    WRITING_ANSWER,

    /** It is the client's connection, whatever the server was doing with it. */
    CLIENT,

    /** We were the client. */
    UPSTREAM,

    /** Nothing says whose stream it was: a file's, perhaps. */
    UNKNOWN;

    /** The server's own frames are near the top; further down stands the request in which everything happens. */
    private static final int DEEPEST_FRAME = 64;

    /** Libraries that talk to other systems; some of their exceptions are those of servers. */
    private static final List<String> HTTP_CLIENTS = List.of(
            "jdk.internal.net.http.",
            "sun.net.www.protocol.http",
            "okhttp3.",
            "org.apache.hc.",
            "org.apache.http.",
            "org.eclipse.jetty.client.",
            "reactor.netty.http.client.");

    private static final String JETTY_EARLY_EOF = "org.eclipse.jetty.server.internal.HttpConnection$HttpEofException";

    private static final Set<String> OF_CLIENTS = Set.of(
            "org.apache.catalina.connector.ClientAbortException",
            "org.eclipse.jetty.io.EofException",
            "reactor.netty.channel.AbortedException",
            "org.springframework.web.context.request.async.AsyncRequestNotUsableException");

    static StreamSide of(Throwable failure) {
        StreamSide byFrames = byFrames(Frames.of(failure));
        if (byFrames != UNKNOWN) {
            return byFrames;
        }
        return isOfClient(failure) ? CLIENT : UNKNOWN;
    }

    /** Whether its class is one by which servers say that the client has gone. */
    static boolean isOfClient(Throwable failure) {
        return ClassNames.isAny(OF_CLIENTS, failure);
    }

    private static StreamSide byFrames(StackTraceElement[] trace) {
        for (int i = 0; i < trace.length && i < DEEPEST_FRAME; i++) {
            StreamSide side = of(trace[i].getClassName(), trace[i].getMethodName());
            if (side != UNKNOWN) {
                return side;
            }
        }
        return UNKNOWN;
    }

    private static StreamSide of(String className, String method) {
        if (className.startsWith("org.apache.catalina.connector.")) {
            return switch (className.substring("org.apache.catalina.connector.".length())) {
                case "InputBuffer", "CoyoteInputStream", "CoyoteReader" -> READING_REQUEST;
                case "OutputBuffer", "CoyoteOutputStream", "CoyoteWriter" -> WRITING_ANSWER;
                default -> UNKNOWN;
            };
        }
        if (className.startsWith("org.eclipse.jetty.ee") && !method.equals("run")) { // run() calls the application
            return ofJetty(className.substring(className.lastIndexOf('.') + 1));
        }
        return switch (className) {
            case "io.undertow.servlet.spec.ServletInputStreamImpl" -> READING_REQUEST;
            case "io.undertow.servlet.spec.ServletOutputStreamImpl" -> WRITING_ANSWER;
            default -> HTTP_CLIENTS.stream().anyMatch(className::startsWith) ? UPSTREAM : UNKNOWN;
        };
    }

    private static StreamSide ofJetty(String simpleName) {
        return switch (simpleName) {
            case "HttpInput", "AsyncContentProducer", "BlockingContentProducer", "ServletMultiPartFormData" ->
                READING_REQUEST;
            case "HttpOutput" -> WRITING_ANSWER;
            default -> UNKNOWN;
        };
    }

    /**
     * Whether the client is there, and what it has sent ends too early or has chunks that are none: Jetty says "EOF" of
     * that, too.
     */
    static boolean isBadFraming(Throwable failure) {
        StackTraceElement[] trace = Frames.of(failure);
        boolean partsEndEarly = failure.getClass() == EOFException.class
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.eclipse.jetty.http.MultiPart");
        return partsEndEarly || hasBadChunks(failure, trace);
    }

    private static boolean hasBadChunks(Throwable failure, StackTraceElement[] trace) {
        return failure.getClass().getName().equals(JETTY_EARLY_EOF)
                && Arrays.stream(trace).limit(DEEPEST_FRAME).anyMatch(frame -> frame.getMethodName()
                        .equals("badMessage"));
    }
}
