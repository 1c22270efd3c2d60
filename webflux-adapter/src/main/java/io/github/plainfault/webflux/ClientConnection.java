package io.github.plainfault.webflux;

import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** The connection to the client, where the server is Reactor Netty; of other servers nothing is known. */
final class ClientConnection {

    private static final boolean NETTY = ClassUtils.isPresent(
            "reactor.netty.http.server.HttpServerRequest", ClientConnection.class.getClassLoader());

    private final @Nullable Channel channel;

    private ClientConnection(@Nullable Channel channel) {
        this.channel = channel;
    }

    static ClientConnection of(ServerWebExchange exchange) {
        return new ClientConnection(NETTY ? Netty.channel(exchange.getRequest()) : null);
    }

    /** Whether nobody can be answered any more. */
    boolean isClosed() {
        return channel != null && !channel.isActive();
    }

    /** Completes when Netty has done what follows from a failure: it reports a reset before it closes the channel. */
    Mono<Void> settled() {
        Channel settling = channel;
        return settling == null
                ? Mono.empty()
                : Mono.create(sink -> settling.eventLoop().execute(sink::success));
    }

    /** Loaded only where Reactor Netty is. */
    private static final class Netty {

        static @Nullable Channel channel(ServerHttpRequest request) {
            ServerHttpRequest own = request;
            while (own instanceof ServerHttpRequestDecorator decorator) {
                own = decorator.getDelegate();
            }
            if (!(own instanceof AbstractServerHttpRequest direct)
                    || !(direct.getNativeRequest() instanceof HttpServerRequest server)) {
                return null;
            }
            Channel[] found = new Channel[1];
            server.withConnection(connection -> found[0] = connection.channel());
            return found[0];
        }
    }
}
