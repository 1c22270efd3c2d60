package io.github.plainfault.spring.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Clients that close at every byte, in order and without a farewell: whatever was left half done, the server has as many
 * threads, files and connections as before, has told nobody of an error, and answers the next one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ClosingClientContract {

    /** What the application configures: as many threads from the beginning as there ever will be. */
    public static final Map<String, String> PROPERTIES = Map.of(
            "server.tomcat.threads.min-spare", "8",
            "server.tomcat.threads.max", "8",
            "server.jetty.threads.min", "8",
            "server.jetty.threads.max", "8");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PATIENCE_MILLIS = 10_000;

    private static final int END_OF_HEAD = 4;

    private static final String MALFORMED = "{\"email\":\"\",\"items\":[]}";

    private static final byte[] LATE =
            "GET /contract/async/events-late HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1);

    private final SpringServer server;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** What is asked, how the right answer begins, and after how many bytes of it clients close: one more each time, or so. */
    enum Asked {
        JSON("GET /contract/out-of-stock HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 409", 1),
        PAGE("GET /contract/out-of-stock HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n", "HTTP/1.1 409", 61),
        VIOLATIONS(
                "POST /contract/orders HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Content-Type: application/json\r\n"
                        + "Content-Length: "
                        + MALFORMED.length() + "\r\n\r\n" + MALFORMED,
                "HTTP/1.1 400",
                5),
        EMPTY_STATUS("GET /contract/status/404 HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 404", 5),
        LATER("GET /contract/later HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 409", 5),
        EVENTS("GET /contract/async/events HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 409", 5);

        private final byte[] request;
        private final String beginning;
        private final int step;

        Asked(String request, String beginning, int step) {
            this.request = request.getBytes(ISO_8859_1);
            this.beginning = beginning;
            this.step = step;
        }
    }

    /**
     * @param server with {@link Routes} and {@link #PROPERTIES}
     */
    protected ClosingClientContract(SpringServer server) {
        this.server = server;
    }

    /** What comes late, breaks off: the server says so itself, and that is all that is ever said. */
    protected abstract List<String> loggersOfTheServer();

    /** Every thread is there, every buffer is taken that will be kept. */
    @BeforeAll
    public final void warmUp() throws Exception {
        for (Asked asked : Asked.values()) {
            for (int i = 0; i < 30; i++) {
                assertThat(answer(asked).head()).startsWith(asked.beginning);
            }
        }
        for (int i = 0; i < 8; i++) {
            close(LATE, LATE.length, 1000, true);
        }
        log.start();
        root().addAppender(log);
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        root().detachAppender(log);
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatClosesAtAnyByteOfTheAnswerLeavesNothingBehind(Asked asked) throws Exception {
        ReceivedBytes whole = answer(asked);
        int length = whole.head().length() + END_OF_HEAD + whole.content().length;
        assertNothingIsLeft(
                () -> IntStream.rangeClosed(0, length)
                        .filter(at -> at % asked.step == 0 || at == length)
                        .forEach(at -> {
                            close(asked.request, asked.request.length, at, true);
                            close(asked.request, asked.request.length, at, false);
                        }),
                asked);
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatClosesAtAnyByteOfItsRequestLeavesNothingBehind(Asked asked) throws Exception {
        assertNothingIsLeft(
                () -> IntStream.range(0, asked.request.length).forEach(at -> {
                    close(asked.request, at, 0, true);
                    close(asked.request, at, 0, false);
                }),
                asked);
    }

    /** The failure comes when the client may have gone already. */
    @Test
    void aClientThatClosesBeforeALateFailureLeavesNothingBehind() throws Exception {
        assertNothingIsLeft(
                () -> IntStream.range(0, 20).forEach(at -> {
                    close(LATE, LATE.length, at * 10, true);
                    close(LATE, LATE.length, at * 10, false);
                }),
                Asked.JSON);
    }

    private void assertNothingIsLeft(Runnable closing, Asked asked) throws Exception {
        int threads = threads();
        long files = openFiles();
        log.list.clear();

        closing.run();

        assertThat(answer(asked).head()).startsWith(asked.beginning);
        long end = System.nanoTime() + PATIENCE.toNanos();
        long openFiles = openFiles();
        int running = threads();
        while (System.nanoTime() < end && (openFiles > files || running > threads)) {
            Thread.sleep(10); // servers clean up when they find out
            openFiles = openFiles();
            running = threads();
        }
        // not counted once more: a JVM opens a file for a moment now and then
        assertThat(openFiles).as("open files and connections").isLessThanOrEqualTo(files);
        assertThat(running).as("threads").isLessThanOrEqualTo(threads);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .filteredOn(event -> loggersOfTheServer().stream().noneMatch(event.getLoggerName()::matches))
                .isEmpty();
    }

    /**
     * @param sent how many bytes of the request
     * @param received how many bytes of the answer
     * @param farewell whether the connection is closed in order
     */
    private void close(byte[] request, int sent, int received, boolean farewell) {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request, 0, sent);
            socket.getInputStream().readNBytes(received);
            if (!farewell) {
                socket.setSoLinger(true, 0);
            }
        } catch (SocketException closed) {
            // the server was faster
        } catch (IOException e) {
            throw new AssertionError("after " + sent + " bytes of the request and " + received + " of the answer", e);
        }
    }

    /** The whole answer, of a client as it should be. */
    private ReceivedBytes answer(Asked asked) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(asked.request);
            return ReceivedBytes.read(socket.getInputStream());
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Connections are files, too; 0 where the system does not tell. */
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** The routes that are asked. */
    @Configuration(proxyBeanMethods = false)
    @Import({AsyncController.class, ContractController.class})
    public static class Routes {}
}
