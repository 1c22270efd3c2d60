package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.member;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ProblemLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.plainfault.problems");
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
    void aFailureOfTheServerIsAnErrorWithItsStackTrace() {
        Exception failure = new Exception("secret");

        responder.respondTo(failure, get());

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("secret");
        });
    }

    @Test
    void theLineHasTheIdThatTheClientGot() {
        String instance = member(responder.respondTo(new Exception(), get()), "instance");

        assertThat(lines())
                .containsExactly(
                        "500 Internal Server Error [" + instance.substring("urn:uuid:".length()) + "] GET /orders/7");
    }

    @Test
    void theLineHasAnIdThoughTheClientGotNone() {
        ProblemResponder.builder().instance(InstanceStyle.NONE).build().respondTo(new Exception(), get());

        assertThat(lines()).singleElement().asString().matches("500 .* \\[[0-9a-f-]{36}] GET /orders/7");
    }

    @Test
    void aStatusWithoutAnExceptionIsLoggedToo() {
        responder.respondTo(Fault.of(502), get());

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).startsWith("502 Bad Gateway [");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void aMistakeOfTheClientIsForDebugging() {
        responder.respondTo(Fault.of(404), get());

        assertThat(log.list).singleElement().extracting(ILoggingEvent::getLevel).isEqualTo(Level.DEBUG);
    }

    @Test
    void aClientThatLeftIsForDebugging() {
        responder.respondTo(Fault.unanswered(), get());

        assertThat(log.list).singleElement().extracting(ILoggingEvent::getLevel).isEqualTo(Level.DEBUG);
    }

    @Test
    void bothFailuresAreLoggedWithTheirStackTraces() {
        ProblemResponder.builder()
                .extension((fault, request) -> {
                    throw new IllegalStateException("second");
                })
                .build()
                .respondTo(new Exception("first"), get());

        assertThat(log.list)
                .extracting(event -> event.getThrowableProxy().getMessage())
                .containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void aListenerOfTheApplicationDoesNotSilenceTheLog() {
        ProblemResponder.builder().listener(event -> {}).build().respondTo(new Exception(), get());

        assertThat(log.list).hasSize(1);
    }

    @Test
    void aRequestCannotForgeALine() {
        responder.respondTo(
                Fault.of(500),
                RequestFacts.of("GET\r\n", "/a\nERROR forged\u0085x\u2028y\u2029z\0\u001b[31m", Map.of()));

        assertThat(lines()).singleElement().asString().endsWith("GET__ /a_ERROR forged_x_y_z__[31m");
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
