package io.github.plainfault.spring.mapping;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real PostgreSQL, one for all tests: started for the first of them, stopped after the last. Its tables are German, so
 * that a name that leaks cannot be taken for a word of an answer.
 *
 * <p>PostgreSQL refuses to run as root. There the library starts it in a user namespace ({@code unshare -U}), in which it
 * is nobody. Where neither is possible, or where there is no PostgreSQL for the platform, the tests are left out, and
 * {@code .ci/run} says so at its end.
 */
final class PostgresServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    static final String DATABASE = "postgres";
    static final String OWNER = "postgres";
    static final String STRANGER = "fremder";
    static final String STRANGERS_PASSWORD = "k3nnw0rt";

    /** A role with one connection. */
    static final String ALONE = "einzelgaenger";

    /** Nothing of this may be sent: names and values, and what PostgreSQL and the drivers say of them. */
    static final List<String> SECRETS = List.of(
            "kunde",
            "postfach",
            "volljaehrig",
            "bestellung",
            "zimmer",
            "belegung",
            "geheim",
            "vierzig",
            "@laden",
            STRANGER,
            STRANGERS_PASSWORD,
            ALONE,
            "postgres",
            "psql",
            "SQLState",
            "FATAL",
            "ERROR:",
            "constraint",
            "relation",
            "INSERT",
            "UPDATE ",
            "SELECT ",
            "jdbc",
            "r2dbc",
            "hibernate",
            HOST);

    private static final String[] TABLES = {
        """
        CREATE TABLE kunde (
            id INT PRIMARY KEY,
            postfach VARCHAR(20) NOT NULL CONSTRAINT postfach_einmal UNIQUE,
            jahre SMALLINT CONSTRAINT volljaehrig CHECK (jahre >= 18))""",
        "CREATE TABLE bestellung (id INT PRIMARY KEY, kunde INT NOT NULL REFERENCES kunde(id))",
        "CREATE TABLE zimmer (belegung TSRANGE, EXCLUDE USING gist (belegung WITH &&))",
        "CREATE TABLE konto (id INT PRIMARY KEY, version INT NOT NULL, stand INT NOT NULL)",
        "CREATE TABLE notiz (id INT PRIMARY KEY, kunde INT)",
        "INSERT INTO kunde VALUES (1, 'anna@laden', 40), (8, 'otto@laden', 40), (9, 'ida@laden', 40)",
        "INSERT INTO bestellung VALUES (1, 1)",
        "INSERT INTO zimmer VALUES ('[2026-05-01, 2026-05-09)')",
        "INSERT INTO konto VALUES (1, 0, 10), (2, 0, 10), (3, 0, 10), (4, 0, 10), (5, 0, 10), (6, 0, 10)",
        "INSERT INTO konto VALUES (7, 0, 10), (8, 0, 10)",
        "INSERT INTO notiz VALUES (1, 1), (2, 77)",
        "CREATE ROLE " + STRANGER + " LOGIN PASSWORD '" + STRANGERS_PASSWORD + "'",
        "CREATE ROLE " + ALONE + " LOGIN CONNECTION LIMIT 1"
    };

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "jdbc:postgresql://" + HOST + ":" + port() + "/" + DATABASE + "?socketTimeout=30";
    }

    Connection connect() throws SQLException {
        return connect(OWNER, null);
    }

    Connection connect(String user, @Nullable String password) throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static PostgresServer start() throws IOException, SQLException {
        PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                .setDataDirectoryCustomizer(PostgresServer::askStrangersForPasswords)
                .setServerConfig("deadlock_timeout", "50ms")
                .setServerConfig("fsync", "off")
                .start());
        try (Connection connection = started.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
        return started;
    }

    private static void askStrangersForPasswords(File dataDirectory) {
        Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
        List<String> lines = new ArrayList<>(List.of("host all " + STRANGER + " all scram-sha-256"));
        try {
            lines.addAll(Files.readAllLines(rules));
            Files.write(rules, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the server to whom asks for it as a parameter. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PostgresServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Started started = context.getRoot()
                    .getStore(Namespace.create(PostgresServer.class))
                    .computeIfAbsent(Started.class, key -> Started.now(), Started.class);
            if (started.server() == null) {
                return Assumptions.abort(
                        "what a real PostgreSQL says (it cannot be started here: " + started.reason() + ")");
            }
            return started.server();
        }
    }

    /** A server, or why there is none; so that nobody tries twice. */
    private record Started(
            @Nullable PostgresServer server, @Nullable String reason) implements AutoCloseable {

        static Started now() {
            try {
                return new Started(start(), null);
            } catch (IOException | SQLException | RuntimeException e) {
                return new Started(null, e.toString());
            }
        }

        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
            }
        }
    }
}
