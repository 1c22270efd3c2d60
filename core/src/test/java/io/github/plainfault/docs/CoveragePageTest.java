package io.github.plainfault.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.ContractSet;
import io.github.plainfault.contract.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of situations says what is tested, and no more; {@link CoveragePage#COMMAND} writes it. */
class CoveragePageTest {

    @Test
    void thePageInTheProjectIsUpToDate() throws IOException {
        Path file = Project.root("docs").resolve(CoveragePage.FILE);
        String page = CoveragePage.text();
        if (Boolean.getBoolean("plainfault.docs.write")) {
            Files.writeString(file, page);
        }

        String there = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";

        // compared here and not by AssertJ, which would print two whole pages
        assertThat(there.equals(page))
                .withFailMessage("%s is out of date; run: %s", file.getFileName(), CoveragePage.COMMAND)
                .isTrue();
    }

    @Test
    void everySituationIsOnThePage() {
        List<String> lines = CoveragePage.text().lines().toList();

        assertThat(Arrays.stream(ContractSet.values()).flatMap(set -> Situation.of(set).stream()))
                .hasSizeGreaterThan(380)
                .allSatisfy(situation -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("| [" + Markdown.escape(situation.text()) + "]("))
                        .hasSize(1));
    }

    /** A server of which nobody says why it is not asked may have been forgotten. */
    @ParameterizedTest
    @EnumSource
    void aSetIsReplayedOrThereIsOneReasonWhyNot(ContractSet set) {
        assertThat(ContractServer.values()).allSatisfy(server -> assertThat(CoverageReasons.read().of(set).stream()
                        .filter(reason -> reason.servers().contains(server)))
                .as("%s on %s", set, server)
                .hasSize(server.replays(set) ? 0 : 1));
    }

    /** The contract lets no other class start in the name of a server; here it is seen that this one is there. */
    @ParameterizedTest
    @EnumSource
    void aServerIsStartedByATestOfItsOwn(ContractServer server) throws IOException {
        assertThat(Files.readString(TestClasses.file(server.testClass())))
                .contains("extends AdapterContract {", "super(ContractServer." + server.name() + ");")
                .doesNotContain("@Disabled");
    }

    @Test
    void whatIsLeftToTheServerIsSaidInTheConfigurationToo() throws IOException {
        String configuration = Files.readString(Project.root("docs").resolve("configuration.md"))
                .replaceAll("\\s+", " ");

        assertThat(CoverageReasons.read().unanswered().values())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(configuration).contains(reason));
    }

    @Test
    void whatIsTestedWithoutGoldenFilesIsTestedOnBothStacks() {
        assertThat(CoverageReasons.read().elsewhere().keySet()).isNotEmpty().allSatisfy(contract -> assertThat(
                        TestClasses.extending(contract))
                .as(contract)
                .anyMatch(test -> test.contains(".servlet."))
                .anyMatch(test -> test.contains(".webflux.")));
    }

    @Test
    void noContractTestIsMissing() {
        assertThat(TestClasses.extending("AdapterContract"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ContractServer.values())
                        .map(ContractServer::testClass)
                        .toList());
    }
}
