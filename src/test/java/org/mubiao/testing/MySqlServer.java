package org.mubiao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mubiao.testing.MySqlSchema.Account;

/**
 * The one MySQL server of a test run, the first of these that is there:
 *
 * <ol>
 *   <li>an address in the environment: {@code MUBIAO_TEST_MYSQL_URL} ({@code jdbc:mysql://host:port/}) with
 *       {@code MUBIAO_TEST_MYSQL_USER} and {@code MUBIAO_TEST_MYSQL_PASSWORD}, an account that may create databases and
 *       accounts;
 *   <li>a container, where a Docker engine answers;
 *   <li>the server that {@code ./portal test} unpacks from its Maven artifact ({@link UnpackedMySql}).
 * </ol>
 */
public final class MySqlServer {

    private final String url;
    private final Account admin;

    /** @param url the server without a schema, {@code jdbc:mysql://host:port/} */
    MySqlServer(String url, Account admin) {
        this.url = url.endsWith("/") ? url : url + "/";
        this.admin = admin;
    }

    /** Why there is no server in this run; empty when there is one. */
    public static Optional<String> whyMissing() {
        return Optional.ofNullable(OfThisRun.MISSING);
    }

    /** @throws IllegalStateException when there is none, with the reason */
    public static MySqlServer running() {
        if (OfThisRun.SERVER == null) {
            throw new IllegalStateException(OfThisRun.MISSING);
        }
        return OfThisRun.SERVER;
    }

    /** Makes an empty schema and its two accounts with the script that also serves a real installation. */
    public MySqlSchema freshSchema() {
        String name = "mubiao" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        Account owner = new Account(name + "_owner", "o'\\" + UUID.randomUUID());
        Account worker = new Account(name + "_work", UUID.randomUUID().toString());
        administer(statementsFor(name, owner, worker));
        return new MySqlSchema(url + name, owner, worker);
    }

    private void administer(List<String> statements) {
        try (Connection connection = DriverManager.getConnection(url, admin.user(), admin.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                administer(statement, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL refuses a fresh schema", e);
        }
    }

    /** What a server does not know or keep it does not need; everything else has to be. */
    private static void administer(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!sql.startsWith("set persist")) {
                throw e;
            }
        }
    }

    private static List<String> statementsFor(String schema, Account owner, Account worker) {
        ProcessBuilder script = new ProcessBuilder(
                "sh", Path.of("docker", "mysql", "accounts.sh").toString(), "--print");
        script.environment().put("MUBIAO_DB_NAME", schema);
        script.environment().put("MUBIAO_DB_OWNER_USER", owner.user());
        script.environment().put("MUBIAO_DB_OWNER_PASSWORD", owner.password());
        script.environment().put("MUBIAO_DB_USER", worker.user());
        script.environment().put("MUBIAO_DB_PASSWORD", worker.password());
        try (var statements =
                script.redirectError(ProcessBuilder.Redirect.INHERIT).start().inputReader()) {
            return statements.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Found or started once, when the first test asks. */
    private static final class OfThisRun {

        static final @Nullable MySqlServer SERVER;
        static final @Nullable String MISSING;

        static {
            MySqlServer server = null;
            String missing = null;
            try {
                server = find();
            } catch (MySqlMissing e) {
                missing = e.getMessage();
            }
            SERVER = server;
            MISSING = missing;
        }

        private static MySqlServer find() throws MySqlMissing {
            String address = System.getenv("MUBIAO_TEST_MYSQL_URL");
            if (address != null && !address.isBlank()) {
                return new MySqlServer(
                        address,
                        new Account(
                                System.getenv().getOrDefault("MUBIAO_TEST_MYSQL_USER", "root"),
                                System.getenv().getOrDefault("MUBIAO_TEST_MYSQL_PASSWORD", "")));
            }
            Optional<MySqlServer> container = MySqlInDocker.start();
            return container.isPresent() ? container.get() : UnpackedMySql.start();
        }
    }

    /** There is no server to be had; the message says why. */
    static final class MySqlMissing extends Exception {

        private static final long serialVersionUID = 1L;

        MySqlMissing(String reason) {
            super(reason);
        }
    }
}
