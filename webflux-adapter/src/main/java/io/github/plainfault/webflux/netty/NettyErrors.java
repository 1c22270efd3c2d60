package io.github.plainfault.webflux.netty;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponse;
import io.github.plainfault.spring.server.ServerErrors;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Gives a problem to the empty errors of Reactor Netty.
 *
 * <pre>{@code
 * HttpServer server = new NettyErrors(new ServerErrors(() -> responder), true).apply(HttpServer.create());
 * }</pre>
 *
 * <p>HTTP/1.1 only: a connection of HTTP/2 that cannot be decoded ends without any response.
 */
public final class NettyErrors implements UnaryOperator<HttpServer> {

    private final ServerErrors errors;
    private final boolean fillEmptyErrors;

    /**
     * @param errors decides what is answered
     * @param fillEmptyErrors whether an error status that comes back from the application's side without a body is filled;
     *     a target that is no URI looks like one
     */
    public NettyErrors(ServerErrors errors, boolean fillEmptyErrors) {
        this.errors = requireNonNull(errors, "errors");
        this.fillEmptyErrors = fillEmptyErrors;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        HttpServer decoding = server.doOnChannelInit((observer, channel, remoteAddress) -> install(channel));
        Function<Connection, @Nullable Mono<Void>> filler = this::fill;
        return fillEmptyErrors
                ? decoding.mapHandle((handled, connection) -> new FilledMono(handled, connection, filler))
                : decoding;
    }

    private void install(Channel channel) {
        if (channel.pipeline().get(NettyPipeline.HttpTrafficHandler) != null) {
            channel.pipeline()
                    .addBefore(
                            NettyPipeline.HttpTrafficHandler,
                            DecodingErrors.class.getName(),
                            new DecodingErrors(errors));
        }
    }

    private @Nullable Mono<Void> fill(Connection connection) {
        return connection instanceof HttpServerRequest request
                        && connection instanceof HttpServerResponse response
                        && isBare(response)
                ? fill(request, response)
                : null;
    }

    private @Nullable Mono<Void> fill(HttpServerRequest request, HttpServerResponse response) {
        NettyFacts facts = new NettyFacts(request.method().name(), request.uri(), request.requestHeaders());
        HttpHeaders headers = response.responseHeaders();
        ProblemResponse answer = errors.answer(response.status().code(), facts, headers::get);
        if (answer == null) {
            return null;
        }
        response.status(HttpResponseStatus.valueOf(answer.status()));
        NettyFacts.replace(headers, answer);
        return facts.isHead()
                ? response.send()
                : response.sendByteArray(Mono.just(answer.body())).then();
    }

    private static boolean isBare(HttpServerResponse response) {
        HttpHeaders headers = response.responseHeaders();
        return response.status().code() >= 400
                && !response.hasSentHeaders()
                && !headers.contains(HttpHeaderNames.CONTENT_TYPE)
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH);
    }
}
