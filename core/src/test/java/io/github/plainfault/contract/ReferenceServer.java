package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.pages.ProblemPages;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The smallest adapter: Plainfault's core on the HTTP server of the JDK. It reads facts, lets the core decide and writes
 * what comes out.
 */
final class ReferenceServer implements RunningServer {

    private final ProblemResponder responder = ProblemResponder.builder()
            .catalog(MessageCatalog.builder()
                    .wordsBeside(ReferenceServer.class.getClassLoader())
                    .build())
            .helpBase("/problems/")
            .build();

    private final ProblemPages pages = ProblemPages.builder(responder).build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** What is done to an answer before it is written; a contract that cannot fail proves nothing. */
    private final UnaryOperator<ProblemResponse> lastMinuteChange;

    ReferenceServer(UnaryOperator<ProblemResponse> lastMinuteChange) throws IOException {
        // this server sends headers and content in two packets; the second must not wait for the first to be confirmed
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.lastMinuteChange = lastMinuteChange;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<HeaderField> present = new ArrayList<>();
        try (exchange) {
            Outcome outcome = serve(exchange, present);
            if (outcome instanceof Outcome.Answer answer) {
                ProblemResponse response = lastMinuteChange.apply(answer.response());
                write(exchange, response.status(), response.headersOver(present), response.body());
            }
        }
    }

    /** What went wrong, or {@code null} if the route has written its own answer. */
    private @Nullable Outcome serve(HttpExchange exchange, List<HeaderField> present) throws IOException {
        RequestFacts request = new Facts(exchange);
        String path = request.path();
        if (pages.has(path)) {
            return pages.answer(request, path, exchange.getRequestURI().getRawQuery());
        }
        try {
            ContractRoutes.failAt(path);
            if (path.equals(ContractRoutes.STALE_HEADERS)) {
                ContractRoutes.staleHeaders()
                        .forEach((name, lines) -> lines.forEach(line -> present.add(new HeaderField(name, line))));
                throw ContractFailures.outOfStock();
            }
            if (path.equals(ContractRoutes.OK)) {
                writeText(exchange, 200, "ok");
                return null;
            }
            if (path.equals(ContractRoutes.OWN_BODY)) {
                writeText(exchange, 422, "mine");
                return null;
            }
        } catch (Throwable failure) {
            return responder.respondTo(failure, request);
        }
        int status = path.startsWith(ContractRoutes.STATUS)
                ? Integer.parseInt(path.substring(ContractRoutes.STATUS.length()))
                : 404;
        return responder.respondTo(Fault.of(status), request);
    }

    private static void writeText(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        write(
                exchange,
                status,
                List.of(
                        new HeaderField("Content-Type", "text/csv"),
                        new HeaderField("Content-Length", Integer.toString(body.length))),
                body);
    }

    private static void write(HttpExchange exchange, int status, List<HeaderField> headers, byte[] body)
            throws IOException {
        for (HeaderField header : headers) {
            // the JDK's server writes this one itself, except for HEAD
            if (!header.isNamed("Content-Length") || body.length == 0) {
                exchange.getResponseHeaders().add(header.name(), header.value());
            }
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private record Facts(HttpExchange exchange) implements RequestFacts {

        @Override
        public String method() {
            return exchange.getRequestMethod();
        }

        @Override
        public String path() {
            return exchange.getRequestURI().getRawPath();
        }

        @Override
        public @Nullable String header(String name) {
            List<String> lines = exchange.getRequestHeaders().get(name);
            return lines == null ? null : String.join(", ", lines);
        }
    }
}
