package io.github.plainfault.docs;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.MessageCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of all exceptions that Plainfault knows, from the built-in table and from what is read out of exceptions. */
final class ExceptionsPage {

    static final String COMMAND = "mvn -pl core test -Dtest=ExceptionsPageTest -Dplainfault.docs.write=true";

    static final String FILE = "exceptions.md";

    private static final String OR_412 = "412 or ";

    private final PageWords words = PageWords.in(Locale.ENGLISH);
    private final MessageCatalog catalog = MessageCatalog.builtIn();
    private final List<String> paragraphs = new ArrayList<>();

    private ExceptionsPage() {}

    static AnswerRows table() {
        return AnswerRows.read(FaultMapping.class, "fault-table.properties");
    }

    static String text() {
        ExceptionsPage page = new ExceptionsPage();
        page.top();
        page.byClass();
        page.byWhatTheySay();
        page.byDatabase();
        return String.join("\n\n", page.paragraphs) + "\n";
    }

    private void top() {
        AnswerRows table = table();
        paragraphs.add(
                "<!-- Written from fault-table.properties and answered-by-code.properties by: " + COMMAND + " -->");
        paragraphs.add("# Exceptions and their answers");
        paragraphs.add("What Plainfault answers when an application says nothing itself: "
                + table.rows().size()
                + " classes [by name](#by-class), for themselves and for their subclasses, and some"
                + " [by what they say](#by-what-they-say), which is asked first. How an application says something else:"
                + " [configuration](configuration.md#which-exception-gets-which-status).");
        paragraphs.add("The nearest superclass that stands here decides, interfaces after classes; an exception without"
                + " one leaves the answer to its cause, and a chain without any is a 500. \"As its cause\" is a wrapper;"
                + " without a cause that is known, it is a 500, too. \"No answer\": the client is gone.");
    }

    private void byClass() {
        paragraphs.add("<a id=\"by-class\"></a>\n## By class");
        paragraphs.add("What holds for all that is of a kind:");
        List<String> kinds = new ArrayList<>();
        table().kinds().forEach((kind, reason) -> {
            if (!reason.isEmpty()) {
                kinds.add("- **" + Markdown.escape(kind) + "**: " + Markdown.escape(reason));
            }
        });
        paragraphs.add(String.join("\n", kinds));
        table().byLibrary().forEach((library, rows) -> {
            paragraphs.add("### " + library);
            paragraphs.add(table(rows, true));
        });
    }

    private void byWhatTheySay() {
        paragraphs.add("<a id=\"by-what-they-say\"></a>\n## By what they say");
        AnswerRows readOut = AnswerRows.readOut();
        readOut.byKind().forEach((kind, rows) -> {
            paragraphs.add("### " + kind);
            String reason = requireNonNull(readOut.kinds().get(kind));
            if (!reason.isEmpty()) {
                paragraphs.add(Character.toUpperCase(reason.charAt(0)) + Markdown.escape(reason.substring(1)) + ".");
            }
            paragraphs.add(table(rows, false));
        });
    }

    private void byDatabase() {
        paragraphs.add("<a id=\"by-database\"></a>\n## By what a database says");
        paragraphs.add(
                "SQLState, or its first two characters, with the database's own number where it says more; the most"
                        + " precise one decides, and without one the class of the exception. 422 is answered only to requests that"
                        + " have content; to others it is a mistake of ours, 500.");
        AnswerRows.read(FaultMapping.class, "sql-states.properties").byKind().forEach((kind, rows) -> {
            paragraphs.add("### " + Markdown.escape(Character.toUpperCase(kind.charAt(0)) + kind.substring(1)));
            paragraphs.add(table("SQLState", rows, false));
        });
    }

    private String table(List<AnswerRows.Row> rows, boolean kinds) {
        return table("exception", rows, kinds);
    }

    private String table(String what, List<AnswerRows.Row> rows, boolean kinds) {
        boolean reasons = rows.stream().anyMatch(row -> !row.reason().isEmpty());
        List<String> lines = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of(what, "status", "problem type", "trying again helps"));
        if (kinds) {
            columns.add("kind");
        }
        if (reasons) {
            columns.add("because");
        }
        lines.add(row(columns));
        lines.add("|" + "---|".repeat(columns.size()));
        for (AnswerRows.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(exception(row.what())));
            cells.addAll(answer(row.answer()));
            if (kinds) {
                cells.add(Markdown.escape(row.kind()));
            }
            if (reasons) {
                cells.add(Markdown.escape(row.reason()));
            }
            lines.add(row(cells));
        }
        return String.join("\n", lines);
    }

    /** The class in code, what it says as text. */
    private static String exception(String what) {
        int space = what.indexOf(' ');
        int end = space < 0 ? what.length() : what.charAt(space - 1) == ',' ? space - 1 : space;
        return Markdown.code(what.substring(0, end)) + Markdown.escape(what.substring(end));
    }

    private List<String> answer(String answer) {
        if (answer.equals("cause")) {
            return List.of("as its cause", "", "");
        }
        if (answer.equals("none")) {
            return List.of("no answer", "", "");
        }
        boolean or412 = answer.startsWith(OR_412);
        String[] parts = (or412 ? answer.substring(OR_412.length()) : answer).split(" ", 2);
        StatusCode status = StatusCode.of(Integer.parseInt(parts[0]));
        return List.of(
                link(status) + (or412 ? "; with a precondition " + link(StatusCode.of(412)) : ""),
                parts.length == 1 ? "" : Markdown.code(parts[1]) + ": " + title(parts[1]),
                words.of("retry", status.retryPolicy()));
    }

    private static String link(StatusCode status) {
        return "[" + status + "](status-codes.en.md#" + status.number() + ")";
    }

    private String title(String code) {
        String key = "problem." + code + ".title";
        return Markdown.escape(requireNonNull(catalog.text(key, Locale.ENGLISH, name -> null), key));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
