package io.github.plainfault.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.plainfault.contract.GoldenAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers with the golden answers of one media type, each at a path of its own. */
final class GoldenServer implements AutoCloseable {

    private final Map<String, GoldenAnswer> answers;
    private final HttpServer server;

    GoldenServer(String mediaType) throws IOException {
        // this server sends headers and content in two packets; the second must not wait for the first to be confirmed
        System.setProperty("sun.net.httpserver.nodelay", "true");
        answers = GoldenAnswer.ofType(mediaType)
                .collect(Collectors.toMap(answer -> "/" + answer.name(), Function.identity()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uriOf(GoldenAnswer answer) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + answer.name());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        GoldenAnswer answer = answers.get(exchange.getRequestURI().getPath());
        try (exchange) {
            answer.headers().forEach((name, lines) -> {
                if (!name.equals("content-length")) {
                    exchange.getResponseHeaders().put(name, lines);
                }
            });
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
