package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.json;
import static io.github.plainfault.Answers.member;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.http.RequestFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What the log says of exceptions that do not let themselves be logged, and of requests with secrets in their paths. */
class HostileLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.plainfault");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level level = logger.getLevel();
    private final ProblemResponder responder = ProblemResponder.builder().build();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.DEBUG);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(level);
    }

    @Test
    void anExceptionThatCannotBeLoggedLosesNeitherItsAnswerNorItsLine() {
        Outcome outcome = responder.respondTo(new Unwritable(), get());

        assertThat(json(outcome).has("advice")).as("the whole problem").isTrue();
        assertThat(lines())
                .contains("500 Internal Server Error [" + id(outcome) + "] GET /orders/7: " + Unwritable.class.getName()
                        + ", which cannot be written: " + IllegalStateException.class.getName());
    }

    @Test
    void anExceptionThatCannotBeLoggedInALineLosesNothingEither() {
        Outcome outcome = responder.respondTo(new UnwritableConflict(), get());

        assertThat(json(outcome).has("advice")).as("the whole problem").isTrue();
        assertThat(lines())
                .contains("409 Conflict [" + id(outcome) + "] GET /orders/7: " + UnwritableConflict.class.getName()
                        + ", which cannot be written: " + NullPointerException.class.getName());
    }

    @Test
    void aSecondFailureThatCannotBeLoggedLosesNothing() {
        ProblemResponder failing = ProblemResponder.builder()
                .extension((fault, request) -> {
                    throw new Unwritable();
                })
                .listener(event -> {
                    throw new Unwritable();
                })
                .build();

        assertThat(json(failing.respondTo(Fault.of(409), get())).get("status").asInt())
                .isEqualTo(409);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("409 Conflict [") && line.contains("the answer was cut down"))
                .anyMatch(line -> line.startsWith("Listener ") && line.contains("which cannot be written"));
    }

    @Test
    void anExceptionCannotForgeALine() {
        responder.respondTo(new SaidConflict("a\r\nERROR forged\u2028\u202e"), get());

        assertThat(lines()).allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cntrl}\u2028\u202e]"));
        assertThat(lines()).anyMatch(line -> line.endsWith("a__ERROR forged__"));
    }

    @Test
    void anExceptionCannotFillTheLog() {
        responder.respondTo(new SaidConflict("x".repeat(10_000_000)), get());

        assertThat(lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(5_000));
    }

    @ParameterizedTest
    @CsvSource({
        "/orders/7;jsessionid=sentinel, /orders/7",
        "/orders;JSESSIONID=sentinel/7, /orders/7",
        "/orders;v=1;sid=sentinel/7;x, /orders/7",
        ";sentinel, ''",
        "/{}, /{}"
    })
    void aSessionInThePathIsNotLogged(String path, String logged) {
        RequestFacts request = RequestFacts.of("GET", path, Map.of("Authorization", "sentinel", "Cookie", "sentinel"));

        Outcome ofServer = responder.respondTo(Fault.of(500), request);
        Outcome ofClient = responder.respondTo(new SaidConflict("said"), request);

        assertThat(lines())
                .contains(
                        "500 Internal Server Error [" + id(ofServer) + "] GET " + logged,
                        "409 Conflict [" + id(ofClient) + "] GET " + logged + ": " + SaidConflict.class.getName()
                                + ": said");
        assertThat(lines()).noneMatch(line -> line.contains("sentinel"));
    }

    private static String id(Outcome outcome) {
        return member(outcome, "instance").substring("urn:uuid:".length());
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("second");
        }
    }

    @RespondWith(status = 409)
    private static final class UnwritableConflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String toString() {
            return null;
        }
    }

    @RespondWith(status = 409)
    private static final class SaidConflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SaidConflict(String message) {
            super(message);
        }
    }
}
