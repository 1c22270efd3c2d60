package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.http.RequestFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.zalando.problem.Problem;
import org.zalando.problem.Status;

class FaultResolverTest {

    private static final RequestFacts REQUEST = RequestFacts.of("GET", "/", Map.of());

    private final FaultResolver resolver = new FaultResolver(List.of(), List.of());

    @RespondWith(status = 409, code = "taken")
    private static class TakenException extends Exception {
        private static final long serialVersionUID = 1L;

        TakenException(Throwable cause) {
            super(cause);
        }
    }

    private static class UnknownException extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownException(Throwable cause) {
            super(cause);
        }
    }

    @Test
    void anExceptionNobodyKnowsIsA500() {
        assertThat(resolver.resolve(new UnknownException(null), REQUEST)).hasToString("500 Internal Server Error");
    }

    @Test
    void saysWhoDecidedAndWhy() {
        Throwable cause = new ConnectException("db.internal:5432");

        ResolvedFault resolved = resolver.explain(new UnknownException(cause), REQUEST);

        assertThat(resolved.decidedBy()).isSameAs(cause);
        assertThat(resolved.reason()).isEqualTo("built-in table: java.net.ConnectException = 502 upstream-failed");
        assertThat(resolved)
                .hasToString("java.net.ConnectException is answered 502 Bad Gateway (upstream-failed)"
                        + " (built-in table: java.net.ConnectException = 502 upstream-failed), inside "
                        + UnknownException.class.getName() + " (unknown)");
    }

    @Test
    void saysThatAnAnnotationDecided() {
        assertThat(resolver.explain(new TakenException(null), REQUEST).reason())
                .isEqualTo("@RespondWith on " + TakenException.class.getName());
    }

    @Test
    void saysWhichWrappersWereOpened() {
        Throwable failure = new UnknownException(new ExecutionException(new TimeoutException()));

        assertThat(resolver.explain(failure, REQUEST))
                .hasToString("java.util.concurrent.TimeoutException is answered 503 Service Unavailable"
                        + " (built-in table: java.util.concurrent.TimeoutException = 503), inside"
                        + " java.util.concurrent.ExecutionException (built-in table:"
                        + " java.util.concurrent.ExecutionException = cause) inside "
                        + UnknownException.class.getName() + " (unknown)");
    }

    @Test
    void saysWhichCausesNobodyKnowsEither() {
        String unknown = UnknownException.class.getName();

        assertThat(resolver.explain(new UnknownException(null), REQUEST))
                .hasToString(unknown + " is answered 500 Internal Server Error (nobody knows this exception;"
                        + " @RespondWith, a FaultMapping or a row of a table can answer it)");
        assertThat(resolver.explain(new UnknownException(new Exception("secret")), REQUEST))
                .hasToString(unknown + " is answered 500 Internal Server Error (nobody knows this exception;"
                        + " @RespondWith, a FaultMapping or a row of a table can answer it); asked: " + unknown
                        + " (unknown), java.lang.Exception (unknown)");
    }

    @Test
    void saysWhichMappingOfTheApplicationDecided() {
        FaultMapping lambda = (failure, request) -> Fault.of(422);
        FaultMapping configured = FaultMapping.table(Map.of("java.lang.Exception", "410 gone"));

        assertThat(new FaultResolver(List.of(lambda), List.of())
                        .explain(new UnknownException(null), REQUEST)
                        .reason())
                .isEqualTo("a lambda of " + FaultResolverTest.class.getName());
        assertThat(new FaultResolver(List.of(configured), List.of())
                        .explain(new UnknownException(null), REQUEST)
                        .reason())
                .isEqualTo("table: java.lang.Exception = 410 gone");
    }

    @Test
    void theLogSaysItAtDebug() {
        Logger logger = (Logger) LoggerFactory.getLogger(FaultResolver.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level level = logger.getLevel();
        log.start();
        logger.addAppender(log);
        try {
            logger.setLevel(Level.INFO);
            resolver.resolve(new TimeoutException("secret"), REQUEST);
            logger.setLevel(Level.DEBUG);
            resolver.resolve(new TimeoutException("secret"), REQUEST);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(level);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("java.util.concurrent.TimeoutException is answered 503 Service Unavailable"
                        + " (built-in table: java.util.concurrent.TimeoutException = 503)");
    }

    @Test
    void saysThatNobodyKnowsAnException() {
        assertThat(resolver.explain(new UnknownException(null), REQUEST).reason())
                .isEqualTo(
                        "nobody knows this exception; @RespondWith, a FaultMapping or a row of a table can answer it");
    }

    @Test
    void aConfiguredWrapperIsOpenedWhateverElseIsKnownOfIt() {
        FaultMapping configured = FaultMapping.table(Map.of("java.lang.IllegalStateException", "cause"));

        assertThat(new FaultResolver(List.of(configured), List.of())
                        .resolve(new IllegalStateException(new TakenException(null)), REQUEST))
                .hasToString("409 Conflict (taken)");
    }

    @Test
    void theCauseOfAnUnknownExceptionDecides() {
        assertThat(resolver.resolve(new UnknownException(new UnknownException(new ConnectException())), REQUEST))
                .hasToString("502 Bad Gateway (upstream-failed)");
    }

    @Test
    void wrappersAreOpened() {
        Throwable failure = new ExecutionException(
                new CompletionException(new UncheckedIOException(new IOException(new TimeoutException()))));

        assertThat(resolver.resolve(failure, REQUEST)).hasToString("503 Service Unavailable");
    }

    @Test
    void anEmptyWrapperIsA500() {
        assertThat(resolver.resolve(new ExecutionException("x", null), REQUEST))
                .hasToString("500 Internal Server Error");
    }

    @Test
    void theOutermostExceptionThatSomebodyKnowsDecides() {
        assertThat(resolver.resolve(new UnknownException(new TakenException(new TimeoutException())), REQUEST))
                .hasToString("409 Conflict (taken)");
    }

    @Test
    void aKnownExceptionHidesItsCause() {
        assertThat(resolver.resolve(new IllegalStateException(new TakenException(null)), REQUEST))
                .hasToString("500 Internal Server Error");
    }

    @Test
    void mappingsOfTheApplicationAreAskedFirstAndInOrder() {
        FaultMapping notMine = (failure, request) -> null;
        FaultMapping first = (failure, request) -> Fault.of(422);
        FaultMapping second = (failure, request) -> Fault.of(423);
        FaultMapping framework = (failure, request) -> Fault.of(424);

        assertThat(new FaultResolver(List.of(notMine, first, second), List.of(framework))
                        .resolve(new TakenException(null), REQUEST))
                .hasToString("422 Unprocessable Content");
    }

    @Test
    void anAnnotationOfTheApplicationComesBeforeTheMappingOfAFramework() {
        assertThat(new FaultResolver(List.of(), List.of((failure, request) -> Fault.of(424)))
                        .resolve(new TakenException(null), REQUEST))
                .hasToString("409 Conflict (taken)");
    }

    @Test
    void theMappingOfAFrameworkComesBeforeThrownProblemsAndTheTable() {
        FaultResolver withFramework = new FaultResolver(List.of(), List.of((failure, request) -> Fault.of(424)));

        assertThat(withFramework.resolve(Problem.valueOf(Status.GONE), REQUEST)).hasToString("424 Failed Dependency");
        assertThat(withFramework.resolve(new TimeoutException(), REQUEST)).hasToString("424 Failed Dependency");
    }

    @Test
    void aMappingIsAskedForTheCauseToo() {
        FaultMapping io = (failure, request) -> failure instanceof IOException ? Fault.of(507) : null;

        assertThat(new FaultResolver(List.of(io), List.of()).resolve(new UnknownException(new IOException()), REQUEST))
                .hasToString("507 Insufficient Storage");
    }

    @Test
    void aMappingSeesTheRequest() {
        FaultMapping byPath = (failure, request) -> request.path().equals("/old") ? Fault.of(410) : null;

        assertThat(new FaultResolver(List.of(byPath), List.of())
                        .resolve(new UnknownException(null), RequestFacts.of("GET", "/old", Map.of())))
                .hasToString("410 Gone");
    }

    @Test
    void causesInACircleEnd() {
        UnknownException first = new UnknownException(null) {
            private static final long serialVersionUID = 1L;
            private Throwable cause;

            @Override
            public synchronized Throwable initCause(Throwable cause) {
                this.cause = cause;
                return this;
            }

            @Override
            public synchronized Throwable getCause() {
                return cause;
            }
        };
        first.initCause(new UnknownException(new UnknownException(first)));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(resolver.resolve(first, REQUEST))
                .hasToString("500 Internal Server Error"));
    }

    @Test
    void anExceptionThatIsItsOwnCauseEnds() {
        Throwable own = new UnknownException(null) {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Throwable getCause() {
                return this;
            }
        };

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(resolver.resolve(own, REQUEST))
                .hasToString("500 Internal Server Error"));
    }

    @Test
    void aChainOfTenThousandCausesIsNotReadToItsEnd() {
        int[] asked = {0};
        FaultMapping counting = (failure, request) -> {
            asked[0]++;
            return null;
        };
        Throwable failure = new TimeoutException();
        for (int i = 0; i < 10_000; i++) {
            failure = new UnknownException(failure);
        }

        assertThat(new FaultResolver(List.of(counting), List.of()).resolve(failure, REQUEST))
                .hasToString("500 Internal Server Error");
        assertThat(asked[0]).isEqualTo(100);
    }

    @Test
    void refusesNothingToResolve() {
        assertThatThrownBy(() -> resolver.resolve(null, REQUEST))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("failure");
    }
}
