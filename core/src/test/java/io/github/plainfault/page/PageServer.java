package io.github.plainfault.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.pages.ProblemPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Answers every path with its fault, and explains problems and status codes. */
final class PageServer implements AutoCloseable {

    private final ProblemResponder responder =
            ProblemResponder.builder().mostErrors(3).build();
    private final ProblemPages pages = ProblemPages.builder(responder).build();
    private final Map<String, Fault> faults;
    private final HttpServer server;

    PageServer(Map<String, Fault> faults) {
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, lines) -> headers.put(name, String.join(", ", lines)));
        String path = exchange.getRequestURI().getPath();
        Fault fault = faults.getOrDefault(path, Fault.of(404));
        RequestFacts request = RequestFacts.of(exchange.getRequestMethod(), path, headers);
        Outcome outcome = pages.has(path)
                ? pages.answer(request, path, exchange.getRequestURI().getRawQuery())
                : responder.respondTo(fault, request);
        ProblemResponse response = ((Outcome.Answer) outcome).response();
        try (exchange) {
            response.headers().stream()
                    .filter(header -> !header.isNamed("Content-Length"))
                    .forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            exchange.sendResponseHeaders(response.status(), response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }
}
