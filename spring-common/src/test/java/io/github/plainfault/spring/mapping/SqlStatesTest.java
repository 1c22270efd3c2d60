package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

/** What SQLState says, of databases that are not at hand. */
class SqlStatesTest {

    private static final String SECRET = "Key (email)=(ann@shop.example) exists";

    private final ProblemResponder responder = Answered.spring();

    @ParameterizedTest
    @CsvSource({
        "08000, 0, 503",
        "08001, 0, 503",
        "08006, 0, 503",
        "57P01, 0, 503",
        "57P02, 0, 503",
        "57P03, 0, 503",
        "53200, 0, 503",
        "53300, 0, 503",
        "25006, 0, 503",
        "53100, 0, 507",
        "23505, 0, 409 duplicate",
        "23000, 1062, 409 duplicate",
        "23000, 2601, 409 duplicate",
        "23000, 2627, 409 duplicate",
        "23000, 1, 409 duplicate",
        "23503, 0, 409 data-conflict",
        "23502, 0, 422",
        "23000, 1048, 422",
        "23000, 515, 422",
        "23000, 1400, 422",
        "23514, 0, 422",
        "22001, 0, 422",
        "22003, 0, 422",
        "22007, 0, 422",
        "22P02, 0, 422",
        "22012, 0, 500",
        "40001, 0, 503 resource-busy",
        "40P01, 0, 503 resource-busy",
        "40002, 0, 503 resource-busy",
        "55P03, 0, 503 resource-busy",
        "61000, 60, 503 resource-busy",
        "57014, 0, 503",
        "HYT00, 0, 503",
        "HYT01, 0, 503",
        "28000, 0, 500",
        "28P01, 0, 500",
        "42501, 0, 500",
        "42P01, 0, 500",
        "0A000, 0, 500",
        "54001, 0, 500",
        "58030, 0, 500",
        "XX000, 0, 500",
        "99999, 0, 500",
    })
    void aStateIsAnswered(String state, int vendorCode, String answer) {
        SQLException database = new SQLException(SECRET, state, vendorCode);
        SQLException batch = new BatchUpdateException(SECRET, state, vendorCode, new int[0]);

        answers(database, answer);
        answers(batch, answer);
        answers(new UncategorizedSQLException(SECRET, SECRET, database), answer);
        answers(new RuntimeException(SECRET, database), answer);
    }

    @Test
    void anIntegrityThatNobodyKnowsMoreOfIsAConflict() {
        SQLException database = new SQLException(SECRET, "23000", 547);

        answers(database, "409 data-conflict");
        answers(new DataIntegrityViolationException(SECRET, database), "409 data-conflict");
        answers(new DataIntegrityViolationException(SECRET), "409 data-conflict");
    }

    @Test
    void theStateIsFoundBehindOtherExceptions() {
        SQLException database = new SQLException(SECRET, "23502", 0);

        answers(new DataIntegrityViolationException(SECRET, new RuntimeException(SECRET, database)), "422");
    }

    @Test
    void theClassDecidesWhereTheStateSaysNothing() {
        answers(new SQLTimeoutException(SECRET), "503");
        answers(new SQLException(SECRET), "500");
        answers(new SQLException(SECRET, "X"), "500");
    }

    @Test
    void aFullDiskIsToldFromADatabaseThatIsGone() {
        SQLException full = new SQLException(SECRET, "53100", 0);

        answers(new DataAccessResourceFailureException(SECRET, full), "507");
        answers(new DataAccessResourceFailureException(SECRET), "503");
    }

    @Test
    void whatSpringSaysPreciselyIsNotAskedOfTheDatabase() {
        SQLException timeout = new SQLException(SECRET, "HYT00", 0);

        answers(new CannotAcquireLockException(SECRET, timeout), "503 resource-busy");
    }

    @ParameterizedTest
    @CsvSource({"23505, 409 duplicate", "23503, 409 data-conflict", "23502, 422", "23001, 409 data-conflict"})
    void reactiveDatabasesAreReadTheSameWay(String state, String answer) {
        Throwable database = new R2dbcDataIntegrityViolationException(SECRET, state);

        answers(database, answer);
        answers(new DataIntegrityViolationException(SECRET, database), answer);
    }

    private void answers(Throwable failure, String answer) {
        Answered answered = Answered.by(responder, failure);

        assertThat(answered.answer()).as(failure.toString()).isEqualTo(answer);
        assertThat(answered.sent()).doesNotContain(SECRET, "ann@");
    }
}
