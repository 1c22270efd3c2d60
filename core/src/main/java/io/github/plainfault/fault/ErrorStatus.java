package io.github.plainfault.fault;

import io.github.plainfault.status.StatusCode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status that somebody chose for an exception: whether it can be sent, and whether it should be. */
final class ErrorStatus {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorStatus.class);

    private ErrorStatus() {}

    static boolean isError(int number) {
        return number >= 400 && number <= 599;
    }

    /** Whether the number only says in a log that nothing was sent: 444, 460, 499. */
    static boolean isForLogsOnly(StatusCode status) {
        return status.isError() && !status.allowsBody();
    }

    /** Warns of a status that can be sent and should not be (RFC 9205, section 4.6). */
    static void warnUnlessForApplications(StatusCode status, String place) {
        if (!status.sentByApplications()) {
            LOG.warn("{}: {}", place, advice(status));
        }
    }

    private static String advice(StatusCode status) {
        String why = status.isRegistered()
                ? " is not for applications to send (" + status.spec() + ")"
                : " is not registered, so clients take it for a "
                        + status.general().number();
        return status + why + "; better write " + String.join(" or ", better(status));
    }

    private static List<String> better(StatusCode status) {
        List<StatusCode> better = status.instead();
        if (better.isEmpty()) {
            better = status.confusedWith().stream()
                    .filter(StatusCode::sentByApplications)
                    .toList();
        }
        return (better.isEmpty() ? List.of(status.general()) : better)
                .stream().map(code -> Integer.toString(code.number())).toList();
    }
}
