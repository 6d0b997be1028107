package org.mubiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * An empty schema with its two accounts, made by the script that also serves a real installation.
 *
 * @param url the JDBC address of the schema of the tables
 * @param owner owns the tables
 * @param worker works on the views
 */
public record PreparedSchema(String url, DatabaseAccount owner, DatabaseAccount worker) {

    /** What a server need not know; everything else has to be. */
    private static final String OPTIONAL = "set persist";

    /**
     * Makes it, or leaves it when it is there.
     *
     * @param home the folder of the repository
     * @param server without a schema, {@code jdbc:mysql://host:port/}
     * @param admin may create databases and accounts
     */
    public static PreparedSchema on(
            Path home,
            String server,
            DatabaseAccount admin,
            String name,
            DatabaseAccount owner,
            DatabaseAccount worker) {
        try (Connection connection = DriverManager.getConnection(server, admin.user(), admin.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements(home, name, owner, worker)) {
                execute(statement, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL refuses a schema", e);
        }
        return new PreparedSchema(server + name, owner, worker);
    }

    /** As the portal is told, by the names of its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "MUBIAO_DB_URL", url,
                "MUBIAO_DB_OWNER_USER", owner.user(),
                "MUBIAO_DB_OWNER_PASSWORD", owner.password(),
                "MUBIAO_DB_USER", worker.user(),
                "MUBIAO_DB_PASSWORD", worker.password());
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!sql.startsWith(OPTIONAL)) {
                throw e;
            }
        }
    }

    private static List<String> statements(Path home, String schema, DatabaseAccount owner, DatabaseAccount worker) {
        ProcessBuilder script = new ProcessBuilder(
                "sh",
                home.resolve("docker").resolve("mysql").resolve("accounts.sh").toString(),
                "--print");
        script.environment()
                .putAll(Map.of(
                        "MUBIAO_DB_NAME", schema,
                        "MUBIAO_DB_OWNER_USER", owner.user(),
                        "MUBIAO_DB_OWNER_PASSWORD", owner.password(),
                        "MUBIAO_DB_USER", worker.user(),
                        "MUBIAO_DB_PASSWORD", worker.password()));
        try (var statements =
                script.redirectError(ProcessBuilder.Redirect.INHERIT).start().inputReader()) {
            return statements.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
