package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LogLevel;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.RespondWith;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What an application can say of the log: at which level, and with which stack traces. */
@SuppressWarnings("serial")
class LogLevelsTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.plainfault.problems");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level level = logger.getLevel();

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

    @RespondWith(status = 409, code = "out-of-stock", logLevel = LogLevel.WARN)
    private static final class OutOfStock extends RuntimeException {
        OutOfStock() {
            super("two\nlines");
        }
    }

    @RespondWith(status = 503, logLevel = LogLevel.OFF)
    private static final class Maintenance extends RuntimeException {}

    @Test
    void anAnnotationSaysTheLevelAndTheLineSaysWhatWasThrown() {
        ProblemResponder.builder().build().respondTo(new OutOfStock(), get());

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getThrowableProxy()).isNull();
            assertThat(event.getFormattedMessage())
                    .startsWith("409 Conflict (out-of-stock) [")
                    .endsWith("] GET /orders/7: " + OutOfStock.class.getName() + ": two_lines");
        });
    }

    @Test
    void anAnnotationSaysThatNothingIsLoggedAndListenersHearOfItNevertheless() {
        List<ProblemEvent> heard = new ArrayList<>();

        ProblemResponder.builder().listener(heard::add).build().respondTo(new Maintenance(), get());

        assertThat(log.list).isEmpty();
        assertThat(heard).hasSize(1);
    }

    @Test
    void whatIsNotSentAsItIsKeepsItsLevel() {
        Fault logged =
                Fault.builder(ProblemType.of(499)).logLevel(LogLevel.INFO).build();

        ProblemResponder.builder().build().respondTo(logged, get());

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.INFO);
            assertThat(event.getFormattedMessage()).startsWith("400 Bad Request [");
        });
    }

    @ParameterizedTest
    @CsvSource({"400, INFO", "404, ERROR", "500, WARN", "503, DEBUG", "504, ERROR"})
    void aStatusCountsMoreThanItsClassAndDefaultIsWhatWeWouldDo(int status, String expected) {
        Map<String, LogLevel> levels = Map.of(
                "4xx", LogLevel.INFO,
                "404", LogLevel.ERROR,
                "5xx", LogLevel.WARN,
                "503", LogLevel.DEBUG,
                "504", LogLevel.ERROR);

        ProblemResponder.builder().logLevels(levels).build().respondTo(Fault.of(status), get());

        assertThat(log.list).singleElement().extracting(ILoggingEvent::getLevel).hasToString(expected);
    }

    @Test
    void theDefaultCanBeSaid() {
        Map<String, LogLevel> levels = Map.of("4xx", LogLevel.DEFAULT, "5xx", LogLevel.DEFAULT);
        ProblemResponder responder =
                ProblemResponder.builder().logLevels(levels).build();

        responder.respondTo(Fault.of(404), get());
        responder.respondTo(Fault.of(500), get());

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG, Level.ERROR);
    }

    @Test
    void aStatusCanBeSilenced() {
        ProblemResponder.builder()
                .logLevels(Map.of("404", LogLevel.OFF))
                .build()
                .respondTo(Fault.of(404), get());

        assertThat(log.list).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3xx", "4XX", "399", "600", "40", "", "4٣٢"})
    void aKeyThatIsNoErrorIsRefused(String key) {
        ProblemResponder.Builder builder = ProblemResponder.builder();

        assertThatThrownBy(() -> builder.logLevels(Map.of(key, LogLevel.INFO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("log levels: '" + key + "' (expected: 4xx, 5xx or a status of 400 to 599)");
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERRORS, false, true", "ALL, true, true", "NONE, false, false"})
    void stackTracesAreForServerErrorsUnlessToldOtherwise(StackTraces wanted, boolean ofClient, boolean ofServer) {
        ProblemResponder responder =
                ProblemResponder.builder().logStackTraces(wanted).build();

        responder.respondTo(new OutOfStock(), get());
        responder.respondTo(new IllegalStateException("bug"), get());

        assertThat(log.list)
                .extracting(event -> event.getThrowableProxy() != null)
                .containsExactly(ofClient, ofServer);
    }

    @RespondWith(status = 200)
    private static final class WronglyAnnotated extends RuntimeException {}

    @Test
    void aWrongAnnotationIsA500AndBothFailuresAreInTheLog() {
        Outcome outcome = ProblemResponder.builder().build().respondTo(new WronglyAnnotated(), get());

        assertThat(((Outcome.Answer) outcome).response().status()).isEqualTo(500);
        assertThat(log.list)
                .extracting(event -> event.getThrowableProxy().getMessage())
                .containsExactly("@RespondWith on " + WronglyAnnotated.class.getName() + " is wrong", null);
        assertThat(log.list.get(0).getThrowableProxy().getCause().getMessage())
                .isEqualTo("status: 200 (expected: 400..599)");
        assertThat(log.list.get(1).getThrowableProxy().getClassName()).isEqualTo(WronglyAnnotated.class.getName());
    }
}
