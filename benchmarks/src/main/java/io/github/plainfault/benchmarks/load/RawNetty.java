package io.github.plainfault.benchmarks.load;

import io.netty.buffer.Unpooled;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Reactor Netty without any framework, writing ready bytes. */
final class RawNetty {

    private RawNetty() {}

    static int start() {
        return HttpServer.create().port(0).handle(RawNetty::answer).bindNow().port();
    }

    private static Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        int status = ReadyAnswers.status(request.uri());
        byte[] body = ReadyAnswers.body(status);
        return response.status(status)
                .header("Content-Type", ReadyAnswers.type(status))
                .header("Content-Length", Integer.toString(body.length))
                .sendObject(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)));
    }
}
