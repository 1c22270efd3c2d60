package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Which statuses an application may choose: refused, warned of once, or nothing said. */
@SuppressWarnings("serial")
class ChosenStatusTest {

    private static final RequestFacts REQUEST = RequestFacts.of("GET", "/", Map.of());

    private final Logger logger = (Logger) LoggerFactory.getLogger(ErrorStatus.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @RespondWith(status = 420)
    private static final class Calm extends RuntimeException {}

    @RespondWith(status = 305)
    private static final class UseProxy extends RuntimeException {}

    @RespondWith(status = 499)
    private static final class ClientLeft extends RuntimeException {}

    @Test
    void anAnnotationWithAStatusThatIsNotRegisteredIsWarnedOfOnce() {
        AnnotatedFaults mapping = new AnnotatedFaults();

        assertThat(mapping.map(new Calm(), REQUEST)).hasToString("420 Enhance Your Calm");
        assertThat(mapping.map(new Calm(), REQUEST)).hasToString("420 Enhance Your Calm");
        assertThat(lines())
                .containsExactly("@RespondWith on " + Calm.class.getName() + ": 420 Enhance Your Calm is not"
                        + " registered, so clients take it for a 400; better write 429 or 424");
        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
    }

    @RespondWith(status = 440)
    private static class LoggedOut extends RuntimeException {}

    private static final class LoggedOutTwice extends LoggedOut {}

    @Test
    void anAnnotationThatIsInheritedIsWarnedOfOnce() {
        AnnotatedFaults mapping = new AnnotatedFaults();
        mapping.map(new LoggedOutTwice(), REQUEST);
        mapping.map(new LoggedOut(), REQUEST);

        assertThat(lines()).singleElement().asString().startsWith("@RespondWith on " + LoggedOut.class.getName() + ":");
    }

    @Test
    void anAnnotationWithAStatusThatIsNoErrorIsRefused() {
        assertThatThrownBy(() -> new AnnotatedFaults().map(new UseProxy(), REQUEST))
                .cause()
                .hasMessage("status: 305 (expected: 400..599)");
    }

    @Test
    void anAnnotationWithAStatusForLogsIsRefused() {
        assertThatThrownBy(() -> new AnnotatedFaults().map(new ClientLeft(), REQUEST))
                .cause()
                .hasMessage("status: 499 (expected: a status that is sent, for example 400; 499 says in a log that"
                        + " nothing was)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "407 | 407 Proxy Authentication Required is not for applications to send (RFC 9110 15.5.8, 11.7.1);"
                        + " better write 401",
                "418 | 418 (Unused) is not for applications to send (RFC 9110 15.5.19); better write 400",
                "419 | 419 Page Expired is not registered, so clients take it for a 400; better write 403 or 401",
                "440 | 440 Login Time-out is not registered, so clients take it for a 400; better write 401",
                "471 | 471 Client Error is not registered, so clients take it for a 400; better write 400",
                "510 | 510 Not Extended is not for applications to send (RFC 2774 7 (Historic)); better write 500",
                "598 | 598 Network Read Timeout Error is not registered, so clients take it for a 500; better write 504",
                "599 | 599 Network Connect Timeout Error is not registered, so clients take it for a 500; better write 504"
            })
    void aRowWithAStatusThatShouldNotBeSentIsWarnedOf(String status, String warning) {
        FaultMapping table = FaultMapping.table(Map.of("java.lang.Error", status));

        assertThat(table.map(new Error(), REQUEST).status().number()).isEqualTo(Integer.parseInt(status));
        assertThat(lines()).containsExactly("java.lang.Error = " + status + ": " + warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"444", "460", "499", "499 client-left"})
    void aRowWithAStatusForLogsIsRefused(String answer) {
        assertThatThrownBy(() -> FaultMapping.table(Map.of("java.lang.Error", answer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.Error = '" + answer + "' (expected: none if nobody waits for an answer; "
                        + answer.substring(0, 3) + " is for logs only)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "302", "305", "306", "99", "600", "4O4"})
    void aRowWithAStatusThatIsNoErrorIsRefused(String answer) {
        assertThatThrownBy(() -> FaultMapping.table(Map.of("java.lang.Error", answer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.Error = '" + answer + "' (expected: a status of 400 to 599, optionally with a"
                        + " code as in 409 out-of-stock, or behind 412 as in 412 or 409 concurrent-change; none; cause; or"
                        + " rethrow)");
    }

    @Test
    void nothingIsSaidOfStatusesThatApplicationsSend() {
        for (StatusCode status : StatusCatalog.all()) {
            if (status.isError() && status.sentByApplications()) {
                FaultMapping.table(Map.of("java.lang.Error", Integer.toString(status.number())));
            }
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void ourOwnTableIsAboveSuspicion() {
        FaultTable.builtIn();

        assertThat(lines()).isEmpty();
    }

    @Test
    void aProblemTypeOfItsOwnIsAnError() {
        assertThatThrownBy(() -> ProblemType.of(302, "moved"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: 302 (expected: 400..599 for the problem type moved)");
        assertThatCode(() -> ProblemType.of(302)).doesNotThrowAnyException();
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
