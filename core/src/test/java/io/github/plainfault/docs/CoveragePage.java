package io.github.plainfault.docs;

import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.ContractSet;
import io.github.plainfault.contract.Situation;
import io.github.plainfault.contract.Situation.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of all situations, and who answers them on which server: from golden files and what replays them. */
final class CoveragePage {

    static final String COMMAND = "mvn -pl core test -Dtest=CoveragePageTest -Dplainfault.docs.write=true";

    static final String FILE = "coverage.md";

    private final CoverageReasons reasons = CoverageReasons.read();
    private final List<String> paragraphs = new ArrayList<>();

    private CoveragePage() {}

    static String text() {
        CoveragePage page = new CoveragePage();
        page.top();
        page.servers();
        for (ContractSet set : ContractSet.values()) {
            page.situations(set);
        }
        page.elsewhere();
        page.unanswered();
        return String.join("\n\n", page.paragraphs) + "\n";
    }

    private void top() {
        paragraphs.add(
                "<!-- Written from the golden files, ContractServer and coverage.properties by: " + COMMAND + " -->");
        paragraphs.add("# Situations and who answers them");
        List<Situation> all = Arrays.stream(ContractSet.values())
                .flatMap(set -> Situation.of(set).stream())
                .toList();
        paragraphs.add("Each situation is a request and the whole answer to it, in a golden file; where a letter stands"
                + " below, a test asks that server for it and compares every byte of status, header fields and content."
                + " Where several servers have the same letter, they answer with the same bytes.");
        paragraphs.add("**" + all.size() + " situations**: Plainfault answers " + count(all, Answer.PROBLEM)
                + " (P), the application keeps its own answer in " + count(all, Answer.APPLICATION)
                + " (A), and " + count(all, Answer.NO_ERROR) + " are no errors (–). Replayed on "
                + ContractServer.values().length + " servers, they are **" + replays() + " answers**."
                + " \"×\" is impossible, for a reason below the table.");
    }

    private void servers() {
        List<String> lines = new ArrayList<>();
        lines.add("| | server | "
                + Arrays.stream(ContractSet.values())
                        .map(set -> "[" + key(set) + "](#" + key(set) + ")")
                        .collect(Collectors.joining(" | "))
                + " |");
        lines.add("|---|---|" + "--:|".repeat(ContractSet.values().length));
        for (ContractServer server : ContractServer.values()) {
            lines.add("| " + server.mark() + " | " + Markdown.escape(server.description()) + " | "
                    + Arrays.stream(ContractSet.values())
                            .map(set -> cell(server, set))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        paragraphs.add(String.join("\n", lines));
    }

    private String cell(ContractServer server, ContractSet set) {
        if (server.replays(set)) {
            return Integer.toString(Situation.of(set).size());
        }
        return reasons.isImpossible(server, set) ? "×" : "";
    }

    private void situations(ContractSet set) {
        paragraphs.add("<a id=\"" + key(set) + "\"></a>\n## " + reasons.title(set));
        List<ContractServer> columns = Arrays.stream(ContractServer.values())
                .filter(server -> server.replays(set) || reasons.isImpossible(server, set))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("| situation | status | "
                + columns.stream().map(ContractServer::mark).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---|---|" + "---|".repeat(columns.size()));
        for (Situation situation : Situation.of(set)) {
            lines.add("| [" + Markdown.escape(situation.text()) + "](../core/src/test/resources/contract/" + key(set)
                    + "/"
                    + situation.file() + ") | " + situation.status() + " | "
                    + columns.stream()
                            .map(server -> server.replays(set) ? letter(situation.answer()) : "×")
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        paragraphs.add(String.join("\n", lines));
        String missing = reasons.of(set).stream()
                .map(reason -> "- " + (reason.impossible() ? "× " : "not asked: ")
                        + reason.servers().stream().map(ContractServer::mark).collect(Collectors.joining(", ")) + ": "
                        + Markdown.escape(reason.text()))
                .collect(Collectors.joining("\n"));
        paragraphs.add(missing);
    }

    private void elsewhere() {
        paragraphs.add("<a id=\"elsewhere\"></a>\n## What is tested without golden files");
        paragraphs.add(
                "Because other libraries send header fields of their own there, or because there is more to see than"
                        + " one answer.");
        paragraphs.add("| situations | tests |\n|---|---|\n"
                + reasons.elsewhere().entrySet().stream()
                        .map(entry -> "| " + Markdown.escape(entry.getValue()) + " | "
                                + TestClasses.extending(entry.getKey()).stream()
                                        .map(test -> Markdown.code(test.substring("io.github.plainfault.".length())))
                                        .collect(Collectors.joining(", "))
                                + " |")
                        .collect(Collectors.joining("\n")));
    }

    private void unanswered() {
        paragraphs.add("<a id=\"unanswered\"></a>\n## What is left to the server");
        paragraphs.add("| situation | why |\n|---|---|\n"
                + reasons.unanswered().entrySet().stream()
                        .map(entry -> "| " + Markdown.escape(entry.getKey()) + " | " + Markdown.escape(entry.getValue())
                                + " |")
                        .collect(Collectors.joining("\n")));
    }

    private static String letter(Answer answer) {
        return switch (answer) {
            case PROBLEM -> "P";
            case APPLICATION -> "A";
            case NO_ERROR -> "–";
        };
    }

    private static long count(List<Situation> situations, Answer answer) {
        return situations.stream()
                .filter(situation -> situation.answer() == answer)
                .count();
    }

    private static int replays() {
        return Arrays.stream(ContractSet.values())
                .mapToInt(set -> Situation.of(set).size()
                        * (int) Arrays.stream(ContractServer.values())
                                .filter(server -> server.replays(set))
                                .count())
                .sum();
    }

    private static String key(ContractSet set) {
        return set.name().toLowerCase(Locale.ROOT);
    }
}
