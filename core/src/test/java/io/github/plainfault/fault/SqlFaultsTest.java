package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFaultsTest {

    private static final RequestFacts POST = RequestFacts.of("POST", "/orders", Map.of());

    private final FaultResolver resolver = new FaultResolver(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "23505, 0, 409 Conflict (duplicate)",
        "23503, 0, 409 Conflict (data-conflict)",
        "23P01, 0, 409 Conflict (data-conflict)",
        "23502, 0, 422 Unprocessable Content",
        "22021, 0, 422 Unprocessable Content",
        "22012, 0, 500 Internal Server Error",
        "40001, 0, 503 Service Unavailable (resource-busy)",
        "40003, 0, 503 Service Unavailable",
        "55P03, 7, 503 Service Unavailable (resource-busy)",
        "53100, 0, 507 Insufficient Storage",
        "53400, 0, 503 Service Unavailable",
        "08006, 0, 503 Service Unavailable",
        "28P01, 0, 500 Internal Server Error",
        "42501, 0, 500 Internal Server Error",
        "P0001, 0, 500 Internal Server Error",
    })
    void aStateIsAnsweredWithoutAnyFramework(String state, int number, String fault) {
        assertThat(resolver.resolve(new SQLException("x", state, number), POST)).hasToString(fault);
        assertThat(resolver.resolve(new BatchUpdateException("x", state, number, new int[0]), POST))
                .hasToString(fault);
        assertThat(resolver.resolve(new RuntimeException(new SQLException("x", state, number)), POST))
                .hasToString(fault);
    }

    /** Documented numbers of databases that say little by SQLState. */
    @ParameterizedTest
    @CsvSource({
        "MySQL, 23000, 1062, 409 Conflict (duplicate)",
        "MySQL, 23000, 1451, 409 Conflict (data-conflict)",
        "MySQL, 23000, 1452, 409 Conflict (data-conflict)",
        "MySQL, 23000, 1048, 422 Unprocessable Content",
        "MySQL, HY000, 3819, 422 Unprocessable Content",
        "MySQL, HY000, 1366, 422 Unprocessable Content",
        "MySQL, HY000, 1205, 503 Service Unavailable (resource-busy)",
        "MySQL, HY000, 3572, 503 Service Unavailable (resource-busy)",
        "MySQL, 42000, 1203, 503 Service Unavailable",
        "MySQL, 42000, 1142, 500 Internal Server Error",
        "MySQL, HY000, 1290, 503 Service Unavailable",
        "MySQL, HY000, 3024, 503 Service Unavailable",
        "MySQL, 70100, 1317, 503 Service Unavailable",
        "MySQL, HY000, 1114, 507 Insufficient Storage",
        "MariaDB, 23000, 4025, 422 Unprocessable Content",
        "MariaDB, HY000, 1020, 503 Service Unavailable (resource-busy)",
        "SQL Server, 23000, 2601, 409 Conflict (duplicate)",
        "SQL Server, 23000, 547, 409 Conflict (data-conflict)",
        "SQL Server, S0001, 2628, 422 Unprocessable Content",
        "SQL Server, S0056, 1222, 503 Service Unavailable (resource-busy)",
        "SQL Server, S0001, 40613, 503 Service Unavailable",
        "SQL Server, S0005, 229, 500 Internal Server Error",
        "SQL Server, S0002, 9002, 507 Insufficient Storage",
        "Oracle, 23000, 1, 409 Conflict (duplicate)",
        "Oracle, 23000, 2292, 409 Conflict (data-conflict)",
        "Oracle, 23000, 1400, 422 Unprocessable Content",
        "Oracle, 72000, 12899, 422 Unprocessable Content",
        "Oracle, 42000, 1722, 422 Unprocessable Content",
        "Oracle, 42000, 942, 500 Internal Server Error",
        "Oracle, 61000, 54, 503 Service Unavailable (resource-busy)",
        "Oracle, 61000, 60, 503 Service Unavailable (resource-busy)",
        "Oracle, 61000, 20, 503 Service Unavailable",
        "Oracle, 72000, 8177, 503 Service Unavailable (resource-busy)",
        "Oracle, 72000, 1017, 500 Internal Server Error",
        "Oracle, 72000, 1653, 507 Insufficient Storage",
        "DB2, 57033, -913, 503 Service Unavailable (resource-busy)",
        "DB2, 23513, -545, 422 Unprocessable Content",
    })
    void theNumberOfADatabaseSaysMore(String database, String state, int number, String fault) {
        assertThat(resolver.resolve(new SQLException("x", state, number), POST))
                .as(database)
                .hasToString(fault);
    }

    @Test
    void aNumberOfOneDatabaseIsNotTakenForThatOfAnother() {
        // 1 is Oracle's unique key and SQLite's anything, 1205 is a lock for MySQL and a deadlock for SQL Server
        assertThat(resolver.resolve(new SQLException("x", null, 1), POST)).hasToString("500 Internal Server Error");
        assertThat(resolver.resolve(new SQLException("x", "42000", 1062), POST))
                .hasToString("500 Internal Server Error");
        assertThat(resolver.resolve(new SQLException("x", "08S01", 1205), POST)).hasToString("503 Service Unavailable");
    }

    @Test
    void theClassOfTheExceptionDecidesWhereTheStateSaysNothing() {
        assertThat(resolver.resolve(new SQLTimeoutException("x"), POST)).hasToString("503 Service Unavailable");
        assertThat(resolver.resolve(new SQLIntegrityConstraintViolationException("x", "x"), POST))
                .hasToString("409 Conflict (data-conflict)");
        assertThat(resolver.resolve(new SQLException("x", "99999"), POST)).hasToString("500 Internal Server Error");
        assertThat(resolver.resolve(new SQLException("x", "234"), POST)).hasToString("500 Internal Server Error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aRequestWithoutContentIsNotRefusedForItsContent(String method) {
        RequestFacts request = RequestFacts.of(method, "/orders", Map.of());

        assertThat(resolver.resolve(new SQLException("x", "23502"), request)).hasToString("500 Internal Server Error");
        assertThat(resolver.resolve(new SQLException("x", "23505"), request)).hasToString("409 Conflict (duplicate)");
    }

    @Test
    void whatTheApplicationSaysComesFirst() {
        FaultResolver own = new FaultResolver(
                List.of((failure, request) -> failure instanceof SQLException ? Fault.of(418) : null), List.of());

        assertThat(own.resolve(new SQLException("x", "23505"), POST).status().number())
                .isEqualTo(418);
    }

    static Stream<FaultRow> rows() {
        return FaultRow.read("sql-states.properties").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsAboutAStateOrAClassAndHasWords(FaultRow row) {
        assertThat(row.key()).matches("([0-9A-Z]{2}|[0-9A-Z]{5})(/[1-9][0-9]*)?");
        assertThat(row.or412()).isFalse();
        String code = row.fault().type().code();
        if (code != null) {
            assertThat(MessageCatalog.builtIn().has("problem." + code + ".detail", Locale.ENGLISH))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowSaysMoreThanTheNextOneWould(FaultRow row) {
        String key = row.key();
        int slash = key.indexOf('/');
        String state = slash < 0 ? key : key.substring(0, slash);
        if (slash > 0 || state.length() > 2) {
            Fault next = SqlFaults.ofState(
                    slash > 0 ? (state + "000").substring(0, 5) : state.substring(0, 2) + "ZZZ", 0, POST);
            assertThat(String.valueOf(next))
                    .as("without " + row)
                    .isNotEqualTo(row.fault().toString());
        }
    }

    @Test
    void noStateHasTwoRows() {
        assertThat(rows().map(FaultRow::key)).doesNotHaveDuplicates();
    }

    /** A runtime made by jlink for an application without a database has no java.sql. */
    @Test
    void aRuntimeWithoutJdbcAnswersToo() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules=java.base,java.xml,java.naming,java.desktop,java.logging",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutJdbc.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("no java.sql: 503 Service Unavailable");
    }

    /** What runs there. */
    static final class WithoutJdbc {

        private WithoutJdbc() {}

        public static void main(String[] arguments) {
            String runtime = ModuleLayer.boot().findModule("java.sql").isPresent() ? "java.sql" : "no java.sql";
            Fault fault = new FaultResolver(List.of(), List.of())
                    .resolve(new InterruptedException(), RequestFacts.of("GET", "/", Map.of()));
            System.out.println(runtime + ": " + fault);
        }
    }
}
