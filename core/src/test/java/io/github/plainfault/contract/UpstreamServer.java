package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;

/**
 * A system that an application depends on, and that fails in every way a system can: by path.
 *
 * <table>
 * <caption>Paths</caption>
 * <tr><td>{@code /status/503}</td><td>answers that status, with {@link #SECRET} in a header field and in the body</td></tr>
 * <tr><td>{@code /status/503/17}, {@code /status/503/in-90-seconds}, {@code /status/503/long-ago}</td><td>likewise, with
 *     that {@code Retry-After}</td></tr>
 * <tr><td>{@code /silent}</td><td>takes the request and says nothing</td></tr>
 * <tr><td>{@code /stops}</td><td>stops in the middle of the body</td></tr>
 * <tr><td>{@code /truncated}</td><td>hangs up in the middle of the body</td></tr>
 * <tr><td>{@code /reset}</td><td>breaks off in the middle of the body</td></tr>
 * <tr><td>{@code /nothing}</td><td>hangs up without an answer</td></tr>
 * <tr><td>{@code /garbage}</td><td>answers, but not in HTTP</td></tr>
 * <tr><td>{@code /broken-json}</td><td>answers 200 with JSON that is none</td></tr>
 * <tr><td>{@code /other-json}</td><td>answers 200 with JSON of another type than that of an object</td></tr>
 * <tr><td>{@code /other-type}</td><td>answers 200 with a media type that nobody reads</td></tr>
 * </table>
 */
public final class UpstreamServer implements AutoCloseable {

    /** Must never reach a client of the application. */
    public static final String SECRET = "s3cr3t-of-the-upstream";

    private static final long PATIENCE_MILLIS = 5_000;

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread accepting;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Starts on a free port. */
    public UpstreamServer() throws IOException {
        this(ServerSocketFactory.getDefault());
    }

    /** Starts on a free port, with sockets of that factory. */
    public UpstreamServer(ServerSocketFactory sockets) throws IOException {
        this.server = sockets.createServerSocket(0, 50, InetAddress.getByName("localhost"));
        accepting = start(this::acceptAll);
    }

    /** The URI of a path. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getLocalPort() + path);
    }

    /** A port where nobody listens. */
    public static int portWithoutServer() throws IOException {
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return unused.getLocalPort();
        }
    }

    /** Waits for the thread that accepts, so that nobody sees one that was left behind. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        try {
            accepting.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String path = path(socket);
            OutputStream out = socket.getOutputStream();
            out.write(head(path).getBytes(ISO_8859_1));
            out.flush();
            switch (path) {
                case "/silent", "/stops" -> closed.await();
                case "/reset" -> socket.setSoLinger(true, 0);
                default -> {
                    // hangs up
                }
            }
        } catch (IOException e) {
            // whoever asked is gone; that is their test, not ours
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static String path(Socket socket) throws IOException {
        BufferedReader request = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        String first = request.readLine();
        for (String line = first; line != null && !line.isEmpty(); line = request.readLine()) {
            // the rest of the head
        }
        return first == null ? "/nothing" : first.split(" ")[1];
    }

    private static String head(String path) {
        return switch (path) {
            case "/silent", "/nothing" -> "";
            case "/garbage" -> SECRET + "\r\n\r\n" + SECRET;
            case "/stops", "/truncated", "/reset" ->
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + "Content-Length: 1000\r\n\r\n{\"price\":\""
                        + SECRET;
            case "/broken-json" -> message("200 OK", "application/json", "", "{\"price\":" + SECRET);
            case "/other-json" -> message("200 OK", "application/json", "", "[\"" + SECRET + "\"]");
            case "/other-type" -> message("200 OK", "application/x-" + SECRET, "", SECRET);
            default -> status(path);
        };
    }

    private static String status(String path) {
        String[] parts = path.split("/");
        String retryAfter = parts.length < 4 ? "" : "Retry-After: " + retryAfter(parts[3]) + "\r\n";
        String challenge = "WWW-Authenticate: Basic realm=\"" + SECRET + "\"\r\n";
        return message(
                parts[2] + " " + SECRET,
                "application/problem+json",
                retryAfter + challenge,
                "{\"detail\":\"" + SECRET + "\"}");
    }

    private static String retryAfter(String value) {
        return switch (value) {
            case "in-90-seconds" -> date(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(90));
            case "long-ago" -> date(ZonedDateTime.of(2015, 10, 21, 7, 28, 0, 0, ZoneOffset.UTC));
            default -> value;
        };
    }

    private static String date(ZonedDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }

    private static String message(String status, String type, String fields, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nX-Upstream: " + SECRET + "\r\n" + fields
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "upstream");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
