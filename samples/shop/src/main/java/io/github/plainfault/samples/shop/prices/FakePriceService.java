package io.github.plainfault.samples.shop.prices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The price service of another team. It knows a price for most products, and fails in a different way for each of the
 * products 429, 499, 500, 502, 503 and 504.
 */
public final class FakePriceService implements AutoCloseable {

    private static final String PATH = "/prices/";

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);

    private FakePriceService(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts the service on a free port of this machine. */
    public static FakePriceService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakePriceService service = new FakePriceService(server, Executors.newCachedThreadPool());
            server.createContext(PATH, service::answer);
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException("The price service cannot be started", e);
        }
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String product = exchange.getRequestURI().getPath().substring(PATH.length());
        switch (product) {
            case "429" -> refuse(exchange, 429, "7");
            case "499" -> exchange.close(); // without a word
            case "500" -> send(exchange, 500, "PricesException: user prices_admin has no access to table margins");
            case "502" -> send(exchange, 200, "{\"product\": 502, \"amount\": oops");
            case "503" -> refuse(exchange, 503, "30");
            case "504" -> {
                await();
                exchange.close();
            }
            default ->
                send(exchange, 200, price(product, exchange.getRequestURI().getQuery()));
        }
    }

    private static String price(String product, String query) {
        BigDecimal amount = BigDecimal.valueOf(Long.parseLong(product) * 100 + 50, 2);
        String currency = query.substring("currency=".length());
        return "{\"product\": %s, \"currency\": \"%s\", \"amount\": %s}".formatted(product, currency, amount);
    }

    private static void refuse(HttpExchange exchange, int status, String retryAfter) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        send(exchange, status, "{}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Longer than any client waits. */
    private void await() {
        try {
            closed.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
