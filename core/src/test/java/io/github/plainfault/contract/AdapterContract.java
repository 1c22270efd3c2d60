package io.github.plainfault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Proves that an adapter answers every situation exactly as the golden files say: status, every header field but the
 * time and the handling of the connection, and the whole body, byte by byte. Adapters that equal the same file equal
 * each other. Every answer is held against the rules of RFC 9457 and HTTP too, by number, see {@code Conformance}.
 *
 * <pre>{@code
 * class TomcatMvcContractTest extends AdapterContract {
 *     TomcatMvcContractTest() {
 *         super(ContractServer.MVC_TOMCAT);
 *     }
 *
 *     @Override
 *     protected RunningServer start() {
 *         ... // a real server on a free port, with the routes that ContractRoutes describes
 *     }
 * }
 * }</pre>
 *
 * <p>There are no alternatives in a golden file, no exceptions for one adapter, and nothing can be switched off. A new
 * situation is a new file {@code contract/<set>/<name>.json} beside the kit:
 *
 * <pre>{@code
 * {
 *   "situation": "an unknown path, read in Taiwan",
 *   "answeredBy": "application",                 (only if Plainfault must leave its answer alone)
 *   "breaks": {"P27": "why this answer may"},    (only if it breaks a rule, and cannot do otherwise)
 *   "request": {
 *     "method": "GET",
 *     "target": "/contract/nothing-here",
 *     "headers": {"Accept-Language": "zh-TW"},   (a list of strings where a field has several lines)
 *     "body": "..."                              (only if the request has content)
 *   },
 *   "response": {
 *     "status": 404,
 *     "headers": {"cache-control": "no-store", ...},
 *     "body": {"type": "about:blank", ...}       (or "text": "..." where it is not JSON, a list of
 *                                                   strings where it has several lines; neither where it is empty)
 *   }
 * }
 * }</pre>
 *
 * <p>A request that no client would send is written as bytes, one for each character:
 *
 * <pre>{@code
 *   "request": {"raw": ["GET /contract/ok HTTP/1.1\\r\\nX: ", {"repeat": "a", "times": 70000}, "\\r\\n\\r\\n"]}
 * }</pre>
 *
 * <p>The expected bytes of {@code body} are its members in the order of the file, in UTF-8, without white space; numbers
 * as they are written. Ids that are drawn anew for each occurrence are compared as
 * {@code 00000000-0000-0000-0000-000000000000}, which is just as long.
 *
 * <p>Recording: with the system property {@code plainfault.contract.record=<folder>} the answers of the server are
 * written there, as {@code <set>/<name>.json}, instead of being compared; a golden file that has no {@code response} yet
 * is recorded too. Such a run always fails, because recording is not testing: read each file against the standards
 * before it becomes part of the contract. What breaks a rule is named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AdapterContract {

    /** The system property that names the folder to record into. */
    public static final String RECORD = "plainfault.contract.record";

    private final Set<ContractSet> sets;
    private final Set<String> instances = ConcurrentHashMap.newKeySet();
    private @Nullable RunningServer server;

    /**
     * @param server which server this class starts; it says what must be answered
     * @throws IllegalArgumentException if another class is registered for it
     */
    protected AdapterContract(ContractServer server) {
        if (!getClass().getName().equals(server.testClass())) {
            throw new IllegalArgumentException(
                    server + ": " + getClass().getName() + " (expected: " + server.testClass() + ")");
        }
        this.sets = server.sets();
    }

    /** For tests of the contract itself. */
    AdapterContract(ContractSet set) {
        this.sets = Set.of(set);
    }

    /** Starts a real server on a free port, with the routes that {@link ContractRoutes} describes for these sets. */
    protected abstract RunningServer start() throws Exception;

    /** Runs before the first situation. */
    @BeforeAll
    public final void startServer() throws Exception {
        server = start();
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    /** One test for each golden file, named after its situation. */
    @TestFactory
    public final Stream<DynamicNode> answersAsTheGoldenFilesSay() {
        return sets.stream().map(set -> DynamicContainer.dynamicContainer(set.folder(), tests(set)));
    }

    /** Rule H12: the reason phrase has no function, so it must not tell anything either. */
    @Test
    public final void saysNothingOfTheFailureInTheStatusLine() throws IOException {
        assertThat(StatusLine.ofGet(uri(), ContractRoutes.UNKNOWN))
                .matches("HTTP/1\\.1 500( (Internal )?Server Error)?\\s*");
    }

    /** Rule H14: an error is answered although its request still waits to send content. */
    @Test
    public final void doesNotWaitForContentThatNobodyReads() throws IOException {
        assertThat(StatusLine.ofPostThatWaits(uri(), ContractRoutes.UNKNOWN, 100_000))
                .matches("HTTP/1\\.1 (405|500).*");
    }

    private Stream<DynamicTest> tests(ContractSet set) {
        String folder = System.getProperty(RECORD);
        Stream<GoldenFile> files = GoldenFiles.in(set.folder()).stream();
        if (folder == null) {
            return files.map(file -> DynamicTest.dynamicTest(file.situation(), () -> compare(file)));
        }
        Path records = Path.of(folder).resolve(Path.of(set.folder()).getFileName());
        return Stream.concat(
                files.map(file -> DynamicTest.dynamicTest(file.situation(), () -> record(file, records))),
                Stream.of(DynamicTest.dynamicTest("recording is not testing", () -> {
                    throw new AssertionError("recording is not testing: read the files in " + records
                            + " against the standards, then run again without -D" + RECORD);
                })));
    }

    private void compare(GoldenFile file) throws Exception {
        assertThat(file.hasAnswer())
                .as("%s has a response to compare with", file.name())
                .isTrue();
        ContractAnswer expected = file.answer();
        SentAnswer sent = ask(file);
        ContractAnswer actual = ContractAnswer.of(sent);
        assertThat(actual.readable()).as(file.name()).isEqualTo(expected.readable());
        assertThat(actual.body()).as("%s, byte by byte", file.name()).isEqualTo(expected.body());
        keepsTheRules(file, sent);
    }

    private void record(GoldenFile file, Path folder) throws Exception {
        Files.createDirectories(folder);
        SentAnswer sent = ask(file);
        Files.write(folder.resolve(file.name()), file.withAnswer(ContractAnswer.of(sent)));
        keepsTheRules(file, sent);
    }

    /** What a golden file leaves out, the rules see: ids as they were drawn, and fields that are not compared. */
    private void keepsTheRules(GoldenFile file, SentAnswer sent) {
        Exchange exchange = Exchange.of(file, sent);
        assertThat(Conformance.breaches(exchange)).as(file.name()).isEmpty();
        String instance = exchange.content().textOf("instance");
        assertThat(instance.isEmpty() || instances.add(instance))
                .as("%s: P21: instance %s names this occurrence and no other", file.name(), instance)
                .isTrue();
    }

    /**
     * Each situation has a connection of its own: after a request whose content nobody read a server may close the
     * connection, and the next situation must not depend on whether the client has noticed.
     */
    private static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    private SentAnswer ask(GoldenFile file) throws IOException, InterruptedException {
        if (file.isRaw()) {
            return RawRequest.send(file.raw(), uri());
        }
        HttpResponse<byte[]> response = newClient().send(file.requestTo(uri()), BodyHandlers.ofByteArray());
        return new SentAnswer(response.statusCode(), response.headers(), response.body());
    }

    private URI uri() {
        if (server == null) {
            throw new IllegalStateException("the server is not started");
        }
        return server.uri();
    }
}
