package io.github.plainfault.webflux.netty;

import io.github.plainfault.ProblemResponse;
import io.github.plainfault.spring.server.ServerErrors;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Notices that something could not be decoded, and gives a problem to the empty response with which Reactor Netty refuses
 * it. Status, order of responses and the end of the connection stay Reactor Netty's business.
 */
final class DecodingErrors extends ChannelDuplexHandler {

    private final ServerErrors errors;
    private @Nullable HttpRequest request;
    private boolean failed;

    DecodingErrors(ServerErrors errors) {
        this.errors = errors;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest begun) {
            request = begun;
        }
        if (message instanceof DecoderResultProvider decoded
                && decoded.decoderResult().isFailure()) {
            failed = true;
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (failed
                && request != null
                && message instanceof FullHttpResponse refusal
                && refusal.status().code() >= 400
                && !refusal.content().isReadable()) {
            super.write(context, explained(refusal, request), promise);
        } else {
            super.write(context, message, promise);
        }
    }

    private FullHttpResponse explained(FullHttpResponse refusal, HttpRequest refused) {
        NettyFacts facts = new NettyFacts(refused.method().name(), refused.uri(), refused.headers());
        ProblemResponse answer = errors.answer(refusal.status().code(), facts, refusal.headers()::get);
        if (answer == null) {
            return refusal;
        }
        FullHttpResponse explained = new DefaultFullHttpResponse(
                refusal.protocolVersion(),
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        explained.headers().set(refusal.headers());
        NettyFacts.replace(explained.headers(), answer);
        refusal.release();
        return explained;
    }
}
