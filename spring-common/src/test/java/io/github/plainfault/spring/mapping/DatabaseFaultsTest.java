package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.plainfault.ProblemResponder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a client learns of a real database: through JdbcTemplate, and of the driver's own exceptions. */
class DatabaseFaultsTest {

    private static final String URL = "jdbc:h2:mem:shop;LOCK_TIMEOUT=50";

    /** Nothing of this may be sent: tables, columns, constraints, values and what the database says of them. */
    private static final String[] SECRETS = {
        "CUSTOMER",
        "EMAIL",
        "ADULT",
        "ORDERS",
        "ann@shop.example",
        "SELECT",
        "INSERT",
        "DELETE",
        "jdbc",
        "h2",
        "127.0.0.1"
    };

    private final ProblemResponder responder = Answered.spring();
    private Connection connection;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection(URL);
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("""
                CREATE TABLE customer (
                    id INT PRIMARY KEY,
                    email VARCHAR(20) NOT NULL UNIQUE,
                    age SMALLINT CONSTRAINT adult CHECK (age >= 18))""");
        jdbc.execute("CREATE TABLE orders (id INT PRIMARY KEY, customer INT NOT NULL REFERENCES customer(id))");
        jdbc.execute("INSERT INTO customer VALUES (1, 'ann@shop.example', 40)");
        jdbc.execute("INSERT INTO orders VALUES (1, 1)");
    }

    @AfterEach
    void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of("INSERT INTO customer VALUES (2, 'ann@shop.example', 40)", "409 duplicate"),
                Arguments.of("INSERT INTO customer VALUES (1, 'bob@shop.example', 40)", "409 duplicate"),
                Arguments.of("INSERT INTO orders VALUES (2, 99)", "409 data-conflict"),
                Arguments.of("DELETE FROM customer WHERE id = 1", "409 data-conflict"),
                Arguments.of("INSERT INTO customer VALUES (2, NULL, 40)", "422"),
                Arguments.of("INSERT INTO customer VALUES (2, 'bob@shop.example', 7)", "422"),
                Arguments.of("INSERT INTO customer VALUES (2, 'somebody-with-a-long-name@shop.example', 40)", "422"),
                Arguments.of("INSERT INTO customer VALUES (2, 'bob@shop.example', 99999)", "422"),
                Arguments.of("INSERT INTO customer VALUES (2, 'bob@shop.example', 'forty')", "422"),
                Arguments.of("SELECT DATE '2026-13-77' FROM customer", "422"),
                Arguments.of("SELECT 1 / (age - 40) FROM customer", "500"),
                Arguments.of("SELEKT * FROM customer", "500"),
                Arguments.of("SELECT * FROM customers", "500"),
                Arguments.of("SELECT mail FROM customer", "500"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void answersWhatSpringSaysOfTheDatabase(String sql, String answer) {
        answers(() -> jdbc.execute(sql), DataAccessException.class, answer);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void answersWhatTheDriverSays(String sql, String answer) {
        answers(
                () -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                },
                SQLException.class,
                answer);
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD"})
    void aRequestWithoutContentIsNotRefusedForItsContent(String method) {
        Throwable failure = catchThrowable(() -> jdbc.execute("INSERT INTO customer VALUES (2, NULL, 40)"));

        assertThat(Answered.by(responder, failure, method).sent()).doesNotContain(SECRETS);
        assertThat(Answered.by(responder, failure, method).answer()).isEqualTo("500");
    }

    @Test
    void aLockedRowIsBusy() throws SQLException {
        try (Connection other = DriverManager.getConnection(URL);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE customer SET age = 41 WHERE id = 1");

            answers(
                    () -> jdbc.execute("UPDATE customer SET age = 42 WHERE id = 1"),
                    DataAccessException.class,
                    "503 resource-busy");
            other.rollback();
        }
    }

    @Test
    void aStatementThatTakesTooLongIsUnavailable() {
        jdbc.setQueryTimeout(1);
        String slow = "SELECT SUM(a.x * b.x) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b";

        answers(() -> jdbc.queryForObject(slow, Long.class), DataAccessException.class, "503");
    }

    @Test
    void oneRowThatIsNotThereIsNotFoundAndTwoAreAMistake() {
        answers(
                () -> jdbc.queryForObject("SELECT id FROM customer WHERE id = 7", Integer.class),
                EmptyResultDataAccessException.class,
                "404");
        answers(
                () -> jdbc.queryForObject("SELECT x FROM SYSTEM_RANGE(1, 2)", Integer.class),
                IncorrectResultSizeDataAccessException.class,
                "500");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsUnavailable() {
        DriverManagerDataSource nobody = new DriverManagerDataSource("jdbc:h2:tcp://127.0.0.1:1/shop", "sa", "");
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(nobody));

        answers(() -> new JdbcTemplate(nobody).execute("SELECT 1"), DataAccessException.class, "503");
        answers(nobody::getConnection, SQLException.class, "503");
        answers(() -> transaction.executeWithoutResult(status -> {}), CannotCreateTransactionException.class, "503");
    }

    @Test
    void ourAccountThatIsRefusedIsNotTheCallers() {
        answers(() -> DriverManager.getConnection(URL, "sa", "wrong"), SQLException.class, "500");

        DriverManagerDataSource refused = new DriverManagerDataSource(URL, "sa", "wrong");
        answers(() -> new JdbcTemplate(refused).execute("SELECT 1"), DataAccessException.class, "500");
    }

    private void answers(ThrowingCallable call, Class<? extends Throwable> type, String answer) {
        Throwable failure = catchThrowable(call);
        Answered answered = Answered.by(responder, failure);

        assertThat(failure).isInstanceOf(type);
        assertThat(answered.answer()).as(failure.toString()).isEqualTo(answer);
        assertThat(answered.sent()).doesNotContainIgnoringCase(SECRETS);
    }
}
