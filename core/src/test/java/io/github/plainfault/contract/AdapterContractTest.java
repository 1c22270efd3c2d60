package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A contract that cannot fail proves nothing: every kind of difference must be seen. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AdapterContractTest {

    @Test
    void passesIfEveryByteIsRight() throws Exception {
        assertThat(failuresOf(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void runsOneTestForEachGoldenFile() throws Exception {
        List<String> situations = GoldenFiles.in("contract/http").stream()
                .map(GoldenFile::situation)
                .toList();

        assertThat(testsOf(new Adapter(UnaryOperator.identity())))
                .extracting(DynamicTest::getDisplayName)
                .containsExactlyElementsOf(situations);
    }

    @Test
    void failsIfOneByteOfTheBodyDiffers() throws Exception {
        assertThat(failuresOf(response -> {
                    byte[] body = response.body().clone();
                    if (body.length > 0) {
                        body[body.length - 2] ^= 1;
                    }
                    return new ProblemResponse(response.status(), response.headers(), body);
                }))
                .hasSize(problemsWithContent());
    }

    @Test
    void failsIfThereIsOneHeaderMore() throws Exception {
        assertThat(failuresOf(response -> with(response, new HeaderField("X-Powered-By", "kit"))))
                .hasSize(answers());
    }

    @Test
    void failsIfThereIsTheSameHeaderTwice() throws Exception {
        assertThat(failuresOf(response -> with(response, new HeaderField("Cache-Control", "no-store"))))
                .hasSize(answers());
    }

    @Test
    void failsIfAHeaderIsMissing() throws Exception {
        assertThat(failuresOf(response -> new ProblemResponse(
                        response.status(),
                        response.headers().stream()
                                .filter(field -> !field.isNamed("Content-Language"))
                                .toList(),
                        response.body())))
                .hasSize(problems());
    }

    @Test
    void failsIfTheStatusDiffers() throws Exception {
        assertThat(failuresOf(response -> new ProblemResponse(418, response.headers(), response.body())))
                .hasSize(answers());
    }

    /** The files have no id of an occurrence, so only a rule can see this. */
    @Test
    void failsIfTwoAnswersNameTheSameOccurrence() throws Exception {
        assertThat(failuresOf(response -> new ProblemResponse(
                        response.status(),
                        response.headers(),
                        new String(response.body(), UTF_8)
                                .replaceAll(
                                        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                                        "00000000-0000-0000-0000-000000000000")
                                .getBytes(UTF_8))))
                .hasSize(occurrences() - 1)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("P21: instance urn:uuid:0000"));
    }

    @Test
    void refusesAGoldenFileThatSomebodyElseAnswers() {
        byte[] misspelt = "{\"situation\": \"x\", \"answeredBy\": \"plainfault\"}".getBytes(UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenFile.parse("misspelt.json", misspelt))
                .withMessageContaining("answeredBy");
    }

    @Test
    void failsIfThereIsNoGoldenFile() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GoldenFiles.in("contract/none"))
                .withMessageContaining("no golden file");
    }

    @Test
    void refusesAClassThatReplaysInTheNameOfAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdapterContract(ContractServer.PLAIN_TOMCAT) {
                    @Override
                    protected RunningServer start() {
                        throw new AssertionError("never started");
                    }
                })
                .withMessageContaining("expected: io.github.plainfault.servlet.PlainServletContractTest");
    }

    @Test
    void refusesAGoldenFileWithAMemberThatWouldNotBeCompared() {
        byte[] misspelt = "{\"situation\": \"x\", \"response\": {\"status\": 404, \"header\": {}}}".getBytes(UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenFile.parse("misspelt.json", misspelt))
                .withMessageContaining("header");
    }

    @Test
    void findsTheGoldenFilesInAJarToo(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("kit.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(files.getPath("contract/http"));
            Files.writeString(files.getPath("contract/http/one.json"), "{\"situation\": \"one\"}");
            Files.writeString(files.getPath("contract/http/read.me"), "not a golden file");
        }

        assertThat(GoldenFiles.in(jar, "contract/http"))
                .extracting(GoldenFile::situation)
                .containsExactly("one");
    }

    @Test
    void recordsWhatIsAnsweredAndFails(@TempDir Path folder) throws Exception {
        System.setProperty(AdapterContract.RECORD, folder.toString());
        try {
            assertThat(failuresOf(UnaryOperator.identity()))
                    .singleElement()
                    .asString()
                    .contains("recording is not testing");
        } finally {
            System.clearProperty(AdapterContract.RECORD);
        }
        for (GoldenFile golden : GoldenFiles.in("contract/http")) {
            GoldenFile recorded = GoldenFile.parse(
                    golden.name(), Files.readAllBytes(folder.resolve("http").resolve(golden.name())));
            assertThat(recorded.answer().readable()).isEqualTo(golden.answer().readable());
        }
    }

    private static List<Throwable> failuresOf(UnaryOperator<ProblemResponse> lastMinuteChange) throws Exception {
        List<Throwable> failures = new ArrayList<>();
        Adapter adapter = new Adapter(lastMinuteChange);
        adapter.startServer();
        try {
            for (DynamicTest test : testsOf(adapter)) {
                run(test, failures);
            }
        } finally {
            adapter.stopServer();
        }
        return failures;
    }

    private static void run(DynamicTest test, List<Throwable> failures) {
        try {
            test.getExecutable().execute();
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    private static List<DynamicTest> testsOf(AdapterContract contract) {
        return contract.answersAsTheGoldenFilesSay()
                .flatMap(AdapterContractTest::flat)
                .toList();
    }

    private static Stream<DynamicTest> flat(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(AdapterContractTest::flat)
                : Stream.of((DynamicTest) node);
    }

    private static ProblemResponse with(ProblemResponse response, HeaderField more) {
        List<HeaderField> headers = new ArrayList<>(response.headers());
        headers.add(more);
        return new ProblemResponse(response.status(), headers, response.body());
    }

    private static int problems() {
        return (int) golden().count();
    }

    private static int problemsWithContent() {
        return (int) golden().filter(file -> file.answer().body().length > 0).count();
    }

    private static int occurrences() {
        return (int) golden().filter(
                        file -> file.answer().status() >= 400 && file.answer().body().length > 0)
                .count();
    }

    /** With the pages about problems that have no content, and so no language. */
    private static int answers() {
        return (int) GoldenFiles.in("contract/http").stream()
                .filter(file -> file.answer().headers().containsKey("content-language")
                        || file.name().startsWith("page-"))
                .count();
    }

    /** The situations in which Plainfault answers, and not the route itself. */
    private static Stream<GoldenFile> golden() {
        return GoldenFiles.in("contract/http").stream()
                .filter(file -> file.answer().headers().containsKey("content-language"));
    }

    private static final class Adapter extends AdapterContract {

        private final UnaryOperator<ProblemResponse> lastMinuteChange;

        Adapter(UnaryOperator<ProblemResponse> lastMinuteChange) {
            super(ContractSet.HTTP);
            this.lastMinuteChange = lastMinuteChange;
        }

        @Override
        protected RunningServer start() throws IOException {
            return new ReferenceServer(lastMinuteChange);
        }
    }
}
