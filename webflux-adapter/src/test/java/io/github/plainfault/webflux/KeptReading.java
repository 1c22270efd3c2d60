package io.github.plainfault.webflux;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import reactor.netty.NettyPipeline;

/**
 * Lets a client use a connection for any number of requests.
 *
 * <p>Reactor Netty 1.3.6 and 1.3.7, with or without Plainfault, set a request aside that comes before they have put the
 * one before it away, which happens when that was answered on a thread of its own. If the request set aside is then
 * answered at once, they read nothing more of the connection, and whatever the client sends next waits for ever. To be
 * removed with Reactor Netty 1.3.8, which reads on.
 */
final class KeptReading implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(
                server -> server.doOnChannelInit((observer, channel, remoteAddress) -> channel.pipeline()
                        .addBefore(NettyPipeline.HttpTrafficHandler, ReadingOn.class.getName(), new ReadingOn())));
    }

    /** Reads on after each event, one of which is the end of a request. */
    private static final class ReadingOn extends ChannelInboundHandlerAdapter {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            super.userEventTriggered(context, event);
            context.read();
        }
    }
}
