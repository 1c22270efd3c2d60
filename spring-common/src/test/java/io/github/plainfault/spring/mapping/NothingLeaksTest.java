package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.docs.AnswerRows.Row;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Every exception that is known, with secrets in everything it has: none of them is sent, in no format and language. */
class NothingLeaksTest {

    /** What an author of the application writes for clients, and is sent as it is. */
    private static final List<String> WRITTEN_FOR_CLIENTS = List.of(
            "org.springframework.web.bind.MethodArgumentNotValidException of a body",
            "org.springframework.web.bind.support.WebExchangeBindException of a body",
            "org.springframework.validation.BindException of parameters",
            "org.springframework.web.method.annotation.HandlerMethodValidationException of arguments",
            "org.springframework.web.server.ResponseStatusException, status 4");

    private final LeakKit core = new LeakKit(Answered.core());
    private final LeakKit spring = new LeakKit(Answered.spring());

    static Stream<String> table() throws IOException {
        return FaultTableRowsTest.rows().map(row -> (String) row.get()[0]);
    }

    static Stream<String> readByCode() {
        return AnsweredByCodeTest.rows().stream().map(Row::what);
    }

    static Stream<String> writtenForServers() {
        return readByCode().filter(what -> !isWrittenForClients(what));
    }

    static Stream<String> writtenForClients() {
        return readByCode().filter(NothingLeaksTest::isWrittenForClients);
    }

    @ParameterizedTest
    @MethodSource("table")
    void nothingOfAnExceptionOfTheTableIsSent(String name) throws ClassNotFoundException {
        Throwable failure = LeakKit.loaded(FaultTableRowsTest.thrown(name, LeakKit.MESSAGE));

        assertThat(core.leaks(failure)).isEmpty();
        assertThat(spring.leaks(failure)).isEmpty();
        assertThat(spring.leaks(new LeakKit.S3ntinelException(failure))).isEmpty();
    }

    static Stream<String> sqlStates() throws IOException {
        Properties rows = new Properties();
        try (InputStream file = FaultMapping.class.getResourceAsStream("sql-states.properties")) {
            rows.load(file);
        }
        return rows.stringPropertyNames().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("sqlStates")
    void nothingOfWhatADatabaseSaysIsSent(String row) {
        String[] stateAndNumber = row.split("/", 2);
        String state = stateAndNumber[0].length() == 5 ? stateAndNumber[0] : stateAndNumber[0] + "ZZ9";
        int number = stateAndNumber.length == 1 ? 0 : Integer.parseInt(stateAndNumber[1]);
        Throwable failure = LeakKit.loaded(new SQLException(LeakKit.MESSAGE, state, number));

        assertThat(core.leaks(failure)).isEmpty();
        assertThat(spring.leaks(new DataIntegrityViolationException(LeakKit.MESSAGE, failure)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writtenForServers")
    void nothingOfAnExceptionThatIsReadIsSent(String what) {
        Throwable failure = LeakKit.loaded(AnsweredByCodeTest.thrown(what));

        assertThat(spring.leaks(failure)).isEmpty();
        assertThat(spring.leaks(new LeakKit.S3ntinelException(failure))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writtenForClients")
    void whatIsWrittenForClientsIsAllThatIsSent(String what) {
        Throwable failure = LeakKit.loaded(AnsweredByCodeTest.thrown(what));

        assertThat(spring.leaks(failure)).isNotEmpty().allMatch(leak -> leak.contains("s3cr3t-of-the-server"));
        assertThat(spring.leaks(failure)).noneMatch(leak -> leak.contains("s3ntinel"));
    }

    @Test
    void whatNobodyKnowsIsNotSentEither() {
        Throwable failure = LeakKit.loaded(new LeakKit.S3ntinelException(LeakKit.loaded(new Error(LeakKit.MESSAGE))));

        assertThat(core.leaks(failure)).isEmpty();
        assertThat(spring.leaks(failure)).isEmpty();
    }

    /** The proof above says less of these: they have nothing to tell but a class, a suppressed exception and frames. */
    @Test
    void fewClassesTakeNoMessage() throws Exception {
        List<String> silent = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (String name : table().toList()) {
            all.add(name);
            if (!LeakKit.speaks(FaultTableRowsTest.thrown(name, LeakKit.MESSAGE))) {
                silent.add(name);
            }
        }
        for (String what : readByCode().toList()) {
            all.add(what);
            if (!LeakKit.speaks(AnsweredByCodeTest.thrown(what))) {
                silent.add(what);
            }
        }
        assertThat(silent)
                .as("those of %s that say nothing", all.size())
                .isNotEmpty()
                .hasSizeLessThan(all.size() / 10);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(
                        "a message as the detail",
                        leaking((failure, fault) ->
                                fault.detail(LocalizedText.verbatim(String.valueOf(failure.getMessage()))))),
                Arguments.of(
                        "a class as the title",
                        leaking((failure, fault) -> fault.title(
                                LocalizedText.verbatim(failure.getClass().getSimpleName())))),
                Arguments.of(
                        "a class in the type",
                        leaking((failure, fault) ->
                                fault.typeUri("/problems/" + failure.getClass().getName()))),
                Arguments.of(
                        "a package in a member",
                        leaking((failure, fault) ->
                                fault.member("where", failure.getClass().getPackageName()))),
                Arguments.of(
                        "a frame in a member",
                        leaking((failure, fault) -> fault.member("where", failure.getStackTrace()[0].toString()))),
                Arguments.of(
                        "what is suppressed in a header field",
                        leaking((failure, fault) -> fault.header("X-Debug", failure.getSuppressed()[0].toString()))),
                Arguments.of(
                        "a class in a header field",
                        leaking((failure, fault) ->
                                fault.header("X-Debug", failure.getClass().getName()))),
                Arguments.of(
                        "SQL in an entry of errors",
                        leaking((failure, fault) -> fault.violation(Violation.inBody("#/a", "size", Map.of())
                                .withDetail(LocalizedText.verbatim("insert into orders"))))),
                Arguments.of(
                        "a host in a link",
                        leaking((failure, fault) -> fault.header("Link", "<https://s3ntinel.example/>; rel=help"))),
                Arguments.of(
                        "an object in a member",
                        leaking((failure, fault) -> fault.member("object", new Object().toString()))),
                Arguments.of("a text of one language", speaking("status.500.title", "zh-Hans")),
                Arguments.of("a text of the page only", speaking("page.advice.title", "zh-Hant")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void aLeakIsFound(String kind, ProblemResponder leaking) {
        Throwable failure = LeakKit.loaded(new IllegalStateException(LeakKit.MESSAGE));

        assertThat(new LeakKit(leaking).leaks(failure)).isNotEmpty();
    }

    @FunctionalInterface
    private interface Leak {

        Fault.Builder into(Throwable failure, Fault.Builder fault);
    }

    private static ProblemResponder leaking(Leak leak) {
        FaultMapping mapping = (failure, request) ->
                leak.into(failure, Fault.builder(ProblemType.of(500))).build();
        return ProblemResponder.builder().mapping(mapping).build();
    }

    private static ProblemResponder speaking(String leakingKey, String language) {
        return ProblemResponder.builder()
                .catalog(MessageCatalog.builder()
                        .lookup((key, asked) ->
                                key.equals(leakingKey) && asked.toLanguageTag().equals(language) ? "s3ntinel" : null)
                        .build())
                .build();
    }

    private static boolean isWrittenForClients(String what) {
        return WRITTEN_FOR_CLIENTS.stream().anyMatch(what::startsWith);
    }
}
