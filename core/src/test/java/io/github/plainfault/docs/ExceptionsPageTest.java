package io.github.plainfault.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.docs.AnswerRows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of exceptions says what the table says; {@link ExceptionsPage#COMMAND} writes it. */
class ExceptionsPageTest {

    @Test
    void thePageInTheProjectIsUpToDate() throws IOException {
        Path file = Project.root("docs").resolve(ExceptionsPage.FILE);
        String page = ExceptionsPage.text();
        if (Boolean.getBoolean("plainfault.docs.write")) {
            Files.writeString(file, page);
        }

        String there = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";

        // compared here and not by AssertJ, which would print two whole pages
        assertThat(there.equals(page))
                .withFailMessage("%s is out of date; run: %s", file.getFileName(), ExceptionsPage.COMMAND)
                .isTrue();
    }

    @Test
    void everyRowIsOnThePageOnce() {
        List<String> lines = ExceptionsPage.text().lines().toList();

        assertThat(Stream.concat(ExceptionsPage.table().rows().stream(), AnswerRows.readOut().rows().stream()))
                .hasSizeGreaterThan(250)
                .allSatisfy(row -> assertThat(lines)
                        .filteredOn(line -> line.replace("\\", "")
                                .replace("`", "")
                                .startsWith("| " + row.what().replace("\\", "") + " | "))
                        .hasSize(1));
    }

    @Test
    void everyLibraryThatIsNamedHasRows() {
        assertThat(ExceptionsPage.table().byLibrary())
                .isNotEmpty()
                .allSatisfy((library, rows) -> assertThat(rows).as(library).isNotEmpty());
    }

    @Test
    void aReasonIsOfTheRowBelowOrOfAllRowsBelow() {
        AnswerRows rows = AnswerRows.of(List.of(
                "# --- bugs: never the client's fault",
                "a.A = 500",
                "# only B",
                "a.B = 500",
                "a.C = 500",
                "# D and E:",
                "a.D = 500",
                "a.E = 409 duplicate",
                "",
                "a.F = cause",
                "# --- files",
                "a.G = none"));

        assertThat(rows.rows())
                .containsExactly(
                        new Row("bugs", "a.A", "500", ""),
                        new Row("bugs", "a.B", "500", "only B"),
                        new Row("bugs", "a.C", "500", ""),
                        new Row("bugs", "a.D", "500", "D and E"),
                        new Row("bugs", "a.E", "409 duplicate", "D and E"),
                        new Row("bugs", "a.F", "cause", ""),
                        new Row("files", "a.G", "none", ""));
        assertThat(rows.kinds()).isEqualTo(Map.of("bugs", "never the client's fault", "files", ""));
    }

    @Test
    void aRowBelongsToTheLibraryWithTheLongestBeginning() {
        AnswerRows rows = AnswerRows.of(
                List.of("#   library One: a. b.", "#   library Two: a.b.", "a.C = 500", "a.b.C = 500", "b.C = 500"));

        assertThat(rows.byLibrary())
                .isEqualTo(Map.of(
                        "One",
                        List.of(new Row("", "a.C", "500", ""), new Row("", "b.C", "500", "")),
                        "Two",
                        List.of(new Row("", "a.b.C", "500", ""))));
    }

    @Test
    void aRowOfNoLibraryIsRefusedWithWhatToDo() {
        AnswerRows rows = AnswerRows.of(List.of("#   library One: a.", "z.C = 500"));

        assertThatThrownBy(rows::byLibrary)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("z.C belongs to no library; add one at the top of fault-table.properties");
    }
}
