package io.github.plainfault.spring.mapping;

import com.microsoft.sqlserver.jdbc.SQLServerException;
import com.mysql.cj.exceptions.MysqlErrorNumbers;
import com.mysql.cj.jdbc.exceptions.SQLError;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Databases that cannot be started here. Their drivers make the exceptions, with the SQLState that they give to a number
 * of the server, and Spring translates them.
 */
class VendorFaultsTest {

    private static final String SECRET = "Duplicate entry 'anna@laden' for key 'kunde.postfach'";

    private final Unheard core = new Unheard(Answered.core(), List.of("kunde", "anna@laden"));
    private final Unheard spring = new Unheard(Answered.spring(), List.of("kunde", "anna@laden"));

    @ParameterizedTest
    @CsvSource({
        "1062, 409 duplicate",
        "1586, 409 duplicate",
        "1451, 409 data-conflict",
        "1452, 409 data-conflict",
        "1048, 422",
        "1364, 422",
        "1366, 422",
        "3819, 422",
        "1406, 422",
        "1264, 422",
        "1292, 422",
        "1205, 503 resource-busy",
        "1213, 503 resource-busy",
        "3572, 503 resource-busy",
        "1040, 503",
        "1203, 503",
        "1053, 503",
        "1290, 503",
        "1792, 503",
        "1836, 503",
        "3024, 503",
        "1317, 503",
        "1021, 507",
        "1114, 507",
        "1044, 500",
        "1045, 500",
        "1142, 500",
        "1064, 500",
        "1146, 500",
        "1054, 500",
    })
    void answersWhatTheDriverOfMySqlMakesOfANumber(int number, String answer) {
        String state = MysqlErrorNumbers.mysqlToSqlstate(number);

        answers(SQLError.createSQLException(SECRET, state, number, null), answer);
    }

    @Test
    void answersALinkOfMySqlThatFailed() {
        answers(SQLError.createCommunicationsException(SECRET, new ConnectException(SECRET), null), "503");
    }

    @ParameterizedTest
    @CsvSource({
        "2601, 14, 409 duplicate",
        "2627, 1, 409 duplicate",
        "547, 0, 409 data-conflict",
        "515, 2, 422",
        "8152, 10, 422",
        "2628, 1, 422",
        "8115, 2, 422",
        "245, 1, 422",
        "241, 1, 422",
        "1205, 51, 503 resource-busy",
        "1222, 56, 503 resource-busy",
        "3960, 5, 503 resource-busy",
        "40613, 1, 503",
        "10928, 1, 503",
        "3906, 1, 503",
        "9002, 4, 507",
        "18456, 1, 500",
        "229, 5, 500",
        "102, 1, 500",
        "208, 1, 500",
        "8134, 1, 500",
    })
    void answersWhatTheDriverOfSqlServerMakesOfANumber(int number, int databaseState, String answer)
            throws ReflectiveOperationException {
        answers(sqlServer(number, databaseState), answer);
    }

    private void answers(SQLException failure, String answer) {
        core.answers(failure, answer);
        spring.answers(failure, answer);
        DataAccessException translated = new SQLExceptionSubclassTranslator().translate(SECRET, SECRET, failure);
        spring.answers(
                translated == null ? new UncategorizedSQLException(SECRET, SECRET, failure) : translated, answer);
    }

    /** The driver keeps to itself how it does this. */
    private static SQLException sqlServer(int number, int databaseState) throws ReflectiveOperationException {
        Method stateOf = null;
        for (Method method : SQLServerException.class.getDeclaredMethods()) {
            stateOf = method.getName().equals("generateStateCode") ? method : stateOf;
        }
        stateOf.setAccessible(true);
        Constructor<SQLServerException> constructor =
                SQLServerException.class.getDeclaredConstructor(String.class, String.class, int.class, Throwable.class);
        constructor.setAccessible(true);
        return constructor.newInstance(SECRET, stateOf.invoke(null, null, number, databaseState), number, null);
    }
}
