package io.github.plainfault.webflux;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.ClassUtils;
import reactor.netty.http.server.HttpServerRequest;

/** Asks Reactor Netty for the version of the protocol, which Spring does not tell. */
final class NettyProtocol {

    private static final String UNKNOWN = "HTTP/1.1";

    private static final boolean HAS_NETTY =
            ClassUtils.isPresent("reactor.netty.http.server.HttpServerRequest", NettyProtocol.class.getClassLoader());

    private NettyProtocol() {}

    /** On another server: HTTP/1.1, where no field is wrong that HTTP/2 has no place for. */
    static String of(ServerHttpRequest request) {
        return HAS_NETTY ? OfNetty.protocol(request) : UNKNOWN;
    }

    /** Loaded only where Reactor Netty is. */
    private static final class OfNetty {

        static String protocol(ServerHttpRequest request) {
            try {
                Object server = ServerHttpRequestDecorator.getNativeRequest(request);
                return server instanceof HttpServerRequest netty
                        ? netty.version().text()
                        : UNKNOWN;
            } catch (IllegalArgumentException e) {
                return UNKNOWN; // a mock
            }
        }
    }
}
