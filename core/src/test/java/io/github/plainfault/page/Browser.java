package io.github.plainfault.page;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium without a window, by its DevTools protocol. It is taken from the environment variable {@code CHROMIUM}, else
 * from the {@code PATH}.
 */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final int PATIENCE = 30;

    private final JsonMapper mapper = new JsonMapper();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();
    private final Path profile;
    private final Process process;
    private final WebSocket socket;

    private Browser(String executable) throws IOException, InterruptedException {
        profile = Files.createTempDirectory("plainfault-browser");
        // no sandbox: there is none to be had as root, and it opens pages of these tests only
        process = new ProcessBuilder(
                        executable,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        List<String> port = devToolsPort();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port.get(0) + port.get(1)), new Messages())
                .join();
    }

    /** The browser of this machine, or {@code null} if there is none. */
    static @Nullable String executable() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return named;
        }
        List<String> folders =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    static Browser start(String executable) {
        try {
            return new Browser(executable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A command, its answer awaited. */
    JsonNode send(@Nullable String session, String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        Map<String, Object> command = new ConcurrentHashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (session != null) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pending.put(id, answer);
        socket.sendText(mapper.writeValueAsString(command), true).join();
        JsonNode message = answer.orTimeout(PATIENCE, SECONDS).join();
        if (message.has("error")) {
            throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.path("result");
    }

    /** What happened in a session so far. */
    Stream<JsonNode> events(String session) {
        return events.stream()
                .filter(event -> session.equals(event.path("sessionId").asString("")));
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(5, SECONDS)) {
                process.destroyForcibly().waitFor(5, SECONDS);
            }
            deleteProfile();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deleteProfile() {
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            profile.toFile().deleteOnExit(); // a child of the browser is still writing
        }
    }

    /** The port and the path that the browser has chosen. */
    private List<String> devToolsPort() throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < PATIENCE * 20 && process.isAlive(); i++) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return lines;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the browser does not start: " + Files.readString(profile.resolve("log")));
    }

    private final class Messages implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                JsonNode received = mapper.readTree(message.toString());
                message.setLength(0);
                CompletableFuture<JsonNode> answer =
                        pending.remove(received.path("id").asInt(0));
                if (answer == null) {
                    events.add(received);
                } else {
                    answer.complete(received);
                }
            }
            webSocket.request(1);
            return null;
        }
    }
}
