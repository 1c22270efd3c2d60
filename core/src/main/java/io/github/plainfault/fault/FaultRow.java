package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.status.StatusCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a table of answers: {@code key = status}, {@code key = status code}, {@code key = none} (nobody waits for
 * an answer), {@code key = cause} (a wrapper that says nothing itself) or {@code key = rethrow} (somebody else answers).
 * {@code 412 or } before a status answers 412 to a request that had a precondition.
 *
 * @param key what the row is about
 * @param answer the answer as it is written
 * @param fault what the answer comes to, without a precondition
 * @param or412 whether a precondition makes it 412
 */
record FaultRow(String key, String answer, Fault fault, boolean or412) {

    private static final String OR_412 = "412 or ";

    /** It needs no type of its own: the status says just this, and clients know what to do with it. */
    private static final Fault PRECONDITION_FAILED = Fault.of(412);

    /**
     * @throws IllegalArgumentException if the answer is none; the message says what to write
     */
    static FaultRow parse(String key, String answer) {
        boolean or412 = answer.startsWith(OR_412);
        return new FaultRow(key, answer, fault(key, answer, or412 ? answer.substring(OR_412.length()) : answer), or412);
    }

    /**
     * The rows of a file beside this class, in order. Lines that are blank or begin with {@code #} are none.
     */
    static List<FaultRow> read(String file) {
        try (InputStream stream = FaultRow.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside " + FaultRow.class.getName());
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FaultRow> read(BufferedReader lines) throws IOException {
        List<FaultRow> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("row: '" + line + "' (expected: key = answer)");
                }
                rows.add(parse(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip()));
            }
        }
        return rows;
    }

    /** The answer to that request. */
    Fault fault(RequestFacts request) {
        return or412 && request.hasPrecondition() ? PRECONDITION_FAILED : fault;
    }

    /** Warns of a status that can be sent and should not be. */
    void warnUnlessForApplications() {
        if (fault.isAnswered()) {
            ErrorStatus.warnUnlessForApplications(fault.status(), toString());
        }
    }

    @Override
    public String toString() {
        return key + " = " + answer;
    }

    private static Fault fault(String key, String answer, String otherwise) {
        if (answer.equals("cause")) {
            return Fault.OF_CAUSE;
        }
        if (answer.equals("none")) {
            return Fault.unanswered();
        }
        if (answer.equals("rethrow")) {
            return Fault.leftToOthers();
        }
        int space = otherwise.indexOf(' ');
        int status = status(key, answer, space < 0 ? otherwise : otherwise.substring(0, space));
        if (ErrorStatus.isForLogsOnly(StatusCode.of(status))) {
            throw new IllegalArgumentException(key + " = '" + answer
                    + "' (expected: none if nobody waits for an answer; " + status + " is for logs only)");
        }
        return Fault.of(
                space < 0
                        ? ProblemType.of(status)
                        : type(
                                key,
                                answer,
                                status,
                                otherwise.substring(space + 1).strip()));
    }

    private static ProblemType type(String key, String answer, int status, String code) {
        try {
            return ProblemType.of(status, code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " = '" + answer + "'", e);
        }
    }

    private static int status(String key, String answer, String status) {
        if (!isError(status)) {
            throw new IllegalArgumentException(key + " = '" + answer
                    + "' (expected: a status of 400 to 599, optionally with a code as in 409 out-of-stock,"
                    + " or behind 412 as in 412 or 409 concurrent-change; none; cause; or rethrow)");
        }
        return Integer.parseInt(status);
    }

    private static boolean isError(String status) {
        return status.length() == 3
                && (status.charAt(0) == '4' || status.charAt(0) == '5')
                && isDigit(status.charAt(1))
                && isDigit(status.charAt(2));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
