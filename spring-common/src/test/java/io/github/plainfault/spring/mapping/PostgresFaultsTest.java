package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a client learns of a real PostgreSQL: of the driver's own exceptions without any framework, through JdbcTemplate,
 * and through R2DBC with and without Spring's client.
 */
@ExtendWith(PostgresServer.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PostgresFaultsTest {

    private final Unheard core = new Unheard(Answered.core(), PostgresServer.SECRETS);
    private final Unheard spring = new Unheard(Answered.spring(), PostgresServer.SECRETS);
    private final PostgresServer server;
    private Connection locker;

    PostgresFaultsTest(PostgresServer server) {
        this.server = server;
    }

    /** Row 9 is locked by somebody else all the time. */
    @BeforeAll
    void lock() throws SQLException {
        locker = server.connect();
        locker.setAutoCommit(false);
        execute(locker, "SELECT * FROM kunde WHERE id = 9 FOR UPDATE");
    }

    @AfterAll
    void unlock() throws SQLException {
        locker.close();
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of("INSERT INTO kunde VALUES (2, 'anna@laden', 40)", "409 duplicate"),
                Arguments.of("INSERT INTO kunde VALUES (1, 'emil@laden', 40)", "409 duplicate"),
                Arguments.of("INSERT INTO bestellung VALUES (2, 99)", "409 data-conflict"),
                Arguments.of("DELETE FROM kunde WHERE id = 1", "409 data-conflict"),
                Arguments.of("INSERT INTO zimmer VALUES ('[2026-05-08, 2026-05-10)')", "409 data-conflict"),
                Arguments.of("INSERT INTO kunde VALUES (2, NULL, 40)", "422"),
                Arguments.of("INSERT INTO kunde VALUES (2, 'emil@laden', 7)", "422"),
                Arguments.of("INSERT INTO kunde VALUES (2, 'jemand-mit-langem-namen@laden', 40)", "422"),
                Arguments.of("INSERT INTO kunde VALUES (2, 'emil@laden', 99999)", "422"),
                Arguments.of("INSERT INTO kunde VALUES (2, 'emil@laden', 'vierzig')", "422"),
                Arguments.of("SELECT DATE '2026-13-77' FROM kunde", "422"),
                Arguments.of("SELECT convert_from('\\xff', 'UTF8') FROM kunde", "422"),
                Arguments.of("SELECT 1 / (jahre - 40) FROM kunde", "500"),
                Arguments.of("SELEKT * FROM kunde", "500"),
                Arguments.of("SELECT * FROM kunden", "500"),
                Arguments.of("SELECT postkasten FROM kunde", "500"),
                Arguments.of("SET ROLE fremder; SELECT * FROM kunde", "500"),
                Arguments.of("DO $$ BEGIN RAISE EXCEPTION 'geheim'; END $$", "500"),
                Arguments.of("SET transaction_read_only = on; DELETE FROM bestellung", "503"),
                Arguments.of("SET statement_timeout = 50; SELECT pg_sleep(9)", "503"),
                Arguments.of("SELECT * FROM kunde WHERE id = 9 FOR UPDATE NOWAIT", "503 resource-busy"),
                Arguments.of("SET lock_timeout = 50; DELETE FROM kunde WHERE id = 9", "503 resource-busy"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void answersWhatTheDriverSays(String sql, String answer) throws SQLException {
        try (Connection connection = server.connect()) {
            SQLException failure = catchThrowableOfType(SQLException.class, () -> execute(connection, sql));

            core.answers(failure, answer);
            spring.answers(failure, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void answersWhatJdbcTemplateSays(String sql, String answer) throws SQLException {
        try (Connection connection = server.connect()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));

            spring.answers(catchThrowableOfType(DataAccessException.class, () -> jdbc.execute(sql)), answer);
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void answersWhatTheReactiveDriverSays(String sql, String answer) {
        Mono<Long> executed = Mono.usingWhen(
                reactive(PostgresServer.OWNER, null).create(),
                connection -> Flux.from(connection.createStatement(sql).execute())
                        .concatMap(result -> result.getRowsUpdated())
                        .count(),
                connection -> connection.close());

        spring.answers(catchThrowableOfType(R2dbcException.class, executed::block), answer);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void answersWhatSpringsReactiveClientSays(String sql, String answer) {
        DatabaseClient client = DatabaseClient.create(reactive(PostgresServer.OWNER, null));

        spring.answers(
                catchThrowableOfType(
                        DataAccessException.class, () -> client.sql(sql).then().block()),
                answer);
    }

    @ParameterizedTest
    @CsvSource({"REPEATABLE READ", "SERIALIZABLE"})
    void aTransactionThatReadWhatAnotherOneChangedGivesWay(String isolation) throws SQLException {
        try (Connection first = server.connect();
                Connection second = server.connect()) {
            for (Connection connection : new Connection[] {first, second}) {
                connection.setAutoCommit(false);
                execute(connection, "SET TRANSACTION ISOLATION LEVEL " + isolation);
                execute(connection, "SELECT stand FROM konto WHERE id = 1");
            }
            execute(first, "UPDATE konto SET stand = 11 WHERE id = 1");
            first.commit();

            answersOnEveryWay(second, "UPDATE konto SET stand = 12 WHERE id = 1", "40001", "503 resource-busy");
        }
    }

    @Test
    void oneOfTwoThatWaitForEachOtherGivesWay() throws SQLException {
        try (Connection first = server.connect();
                Connection second = server.connect()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            execute(first, "UPDATE konto SET stand = 21 WHERE id = 7");
            execute(second, "UPDATE konto SET stand = 22 WHERE id = 8");
            CompletableFuture<Void> crossing =
                    CompletableFuture.runAsync(() -> executeLater(first, "UPDATE konto SET stand = 23 WHERE id = 8"));

            SQLException deadlock = catchThrowableOfType(
                    SQLException.class, () -> execute(second, "UPDATE konto SET stand = 24 WHERE id = 7"));
            if (deadlock == null) { // PostgreSQL has chosen the other one
                deadlock = (SQLException) catchThrowableOfType(CompletionException.class, crossing::join)
                        .getCause()
                        .getCause();
            } else {
                second.rollback();
                crossing.join();
            }

            assertThat(deadlock.getSQLState()).isEqualTo("40P01");
            answersOnEveryWay(deadlock, "503 resource-busy");
        }
    }

    @Test
    void anAdministratorWhoEndsTheSessionMakesItUnavailable() throws SQLException {
        try (Connection connection = server.connect();
                Connection administrator = server.connect()) {
            int session = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
            execute(administrator, "SELECT pg_terminate_backend(" + session + ", 5000)");

            answersOnEveryWay(connection, "SELECT 1", "57P01", "503");
        }
    }

    @Test
    void aWrongPasswordIsOursAndNotTheCallers() {
        refuses(PostgresServer.STRANGER, "falsch", "28P01", "500");
        refuses(PostgresServer.STRANGER, "", "08004", "503"); // nothing was sent that could be wrong
        refuses("niemand", null, "28000", "500");
    }

    @Test
    void aDatabaseThatIsNotThereIsAMistakeOfOurs() {
        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(
                        server.url().replace("/postgres", "/geheim"), PostgresServer.OWNER, null));

        assertThat(failure.getSQLState()).isEqualTo("3D000");
        answersOnEveryWay(failure, "500");
    }

    @Test
    void moreConnectionsThanThereAreMakeItUnavailable() throws SQLException {
        try (Connection only = server.connect(PostgresServer.ALONE, null)) {
            assertThat(only.isValid(5)).isTrue();
            refuses(PostgresServer.ALONE, null, "53300", "503");
        }
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://" + PostgresServer.HOST + ":" + nobody + "/" + PostgresServer.DATABASE;
        DriverManagerDataSource gone = new DriverManagerDataSource(url, PostgresServer.OWNER, "");
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(gone));

        answersOnEveryWay(catchThrowableOfType(SQLException.class, gone::getConnection), "503");
        spring.answers(
                catchThrowableOfType(DataAccessException.class, () -> new JdbcTemplate(gone).execute("SELECT 1")),
                "503");
        spring.answers(
                catchThrowableOfType(
                        CannotCreateTransactionException.class, () -> transaction.executeWithoutResult(status -> {})),
                "503");
        DatabaseClient client = DatabaseClient.create(reactive(PostgresServer.OWNER, null, nobody));
        spring.answers(
                catchThrowableOfType(
                        DataAccessException.class,
                        () -> client.sql("SELECT 1").then().block()),
                "503");
    }

    /** A connection that is refused, as both drivers and Spring on top of them tell it. */
    private void refuses(String user, @Nullable String password, String state, String answer) {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> server.connect(user, password));
        assertThat(failure.getSQLState()).isEqualTo(state);
        answersOnEveryWay(failure, answer);

        DriverManagerDataSource source = new DriverManagerDataSource(server.url(), user, password);
        spring.answers(
                catchThrowableOfType(DataAccessException.class, () -> new JdbcTemplate(source).execute("SELECT 1")),
                answer);
        if (password == null || !password.isEmpty()) { // the reactive driver does not even try
            DatabaseClient client = DatabaseClient.create(reactive(user, password));
            spring.answers(
                    catchThrowableOfType(
                            DataAccessException.class,
                            () -> client.sql("SELECT 1").then().block()),
                    answer);
        }
    }

    private void answersOnEveryWay(Connection connection, String sql, String state, String answer) {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> execute(connection, sql));

        assertThat(failure.getSQLState()).isEqualTo(state);
        answersOnEveryWay(failure, answer);
    }

    /** Without a framework, with Spring, and as JdbcTemplate translates it. */
    private void answersOnEveryWay(SQLException failure, String answer) {
        core.answers(failure, answer);
        spring.answers(failure, answer);
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(server.url()));
        DataAccessException translated = jdbc.getExceptionTranslator().translate("geheim", "SELECT geheim", failure);
        spring.answers(
                translated == null ? new UncategorizedSQLException("geheim", "SELECT geheim", failure) : translated,
                answer);
    }

    private ConnectionFactory reactive(String user, @Nullable String password) {
        return reactive(user, password, server.port());
    }

    private static ConnectionFactory reactive(String user, @Nullable String password, int port) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(PostgresServer.HOST)
                .port(port)
                .database(PostgresServer.DATABASE)
                .username(user)
                .password(password)
                .build());
    }

    private static void executeLater(Connection connection, String sql) {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
